import { describe, expect, test } from 'vitest';
import {
  anOperator,
  aPromisedRequest,
  aRequest,
  bookingsOf,
  lastEvent,
  messagesOf,
  present,
  rowOf,
} from '../../../test/factories.ts';
import { takeBackAnswer } from './take-back-answer.ts';

const at = { now: present };
const text = 'Аудиторию 214 закрыли на ремонт, ищем другую';

describe('R-3.2.3/5 an answer that falls through is taken back with a message', () => {
  test.for(['agent', 'operator'] as const)('by the %s; the Client reads why, the room is free', async (who) => {
    const { id, number, ...people } = await aPromisedRequest();
    await takeBackAnswer(people[who], { number, text }, at);

    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'none', answer: null });
    expect((await messagesOf(id)).at(-1)).toMatchObject({ kind: 'message', role: who, text });
    expect(await lastEvent(id)).toMatchObject({ event: 'answer_taken_back', details: { move: 'T11' } });
    expect(await bookingsOf(id)).not.toContain('confirmed');
  });

  test.for([undefined, '', '  '])('not without one (%j)', async (none) => {
    const { id, number, agent } = await aPromisedRequest();
    await expect(takeBackAnswer(agent, { number, text: none as string }, at)).rejects.toThrow();
    expect((await rowOf(id)).stage).toBe('in_progress');
  });

  test('not where there is none', async () => {
    const { number } = await aRequest();
    await expect(takeBackAnswer(await anOperator(), { number, text }, at)).rejects.toThrow('wrong_status');
  });
});
