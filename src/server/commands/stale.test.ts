import { describe, expect, test } from 'vitest';
import { aFreeDay, anAgent, anOperator, aRequest, present, rowOf } from '../../../test/factories.ts';
import type { RuleError } from '#regulation/rule-error.ts';
import { ruleText } from '#messages/rule-text.ts';
import type { Person } from '../auth/sessions.ts';
import { acceptRequest } from './accept-request.ts';
import { assignAgents } from './assign-agents.ts';
import { closeRequest } from './close-request.ts';
import { editRequest } from './edit-request.ts';
import { prioritiseRequest } from './prioritise-request.ts';
import { refuseRequest } from './refuse-request.ts';
import { withdrawRequest } from './withdraw-request.ts';

const at = { now: present };
const told = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('It was taken.');
    },
    (error: RuleError) => [error.rule, ruleText(error.rule, error.details, 'ru')],
  );

async function seenByTwo() {
  const request = await aRequest({ serviceDate: aFreeDay() });
  const [one, other] = [await anOperator(), await anOperator()];
  const { version } = await rowOf(request.id);
  await acceptRequest(one, { number: request.number, version }, at);

  return { ...request, one, other, version };
}

type Seen = Awaited<ReturnType<typeof seenByTwo>>;
type Act = (seen: Seen, by: Person) => Promise<unknown>;

describe('4 concurrency: an action on a version that is past is refused, and says who did what', () => {
  test.for<[string, Act]>([
    ['accept', ({ number, version }, by) => acceptRequest(by, { number, version }, at)],
    [
      'assign',
      async ({ number, version }, by) => assignAgents(by, { number, version, lead: (await anAgent()).email }, at),
    ],
    ['close', ({ number, version }, by) => closeRequest(by, { number, version, reason: 'duplicate' }, at)],
    [
      'refuse',
      ({ number, version }, by) =>
        refuseRequest(by, { number, version, ground: 'incomplete_or_false', text: 'Нет', fields: ['about'] }, at),
    ],
    ['edit', ({ number, version }, by) => editRequest(by, { number, version, title: 'Другое', reason: 'Так' }, at)],
    [
      'prioritise',
      ({ number, version }, by) => prioritiseRequest(by, { number, version, priority: 1, reason: 'Да' }, at),
    ],
  ])('%s', async ([, act]) => {
    const seen = await seenByTwo();
    const before = await rowOf(seen.id);

    expect(await told(act(seen, seen.other))).toEqual([
      'stale',
      `Обращение изменилось, пока вы работали: Оператор (${seen.one.name}) принял обращение в 10:00. Проверьте и повторите.`,
    ]);
    expect(await rowOf(seen.id)).toEqual(before);
  });

  test('a Client is told by the role, not by the name', async () => {
    const { number, version, client, one } = await seenByTwo();
    const [rule, sentence] = await told(withdrawRequest(client, { number, version }, at));

    expect(rule).toBe('stale');
    expect(sentence).toContain('Оператор принял обращение в 10:00');
    expect(sentence).not.toContain(one.name);
  });

  test('two at the same moment: one wins, the other is told', async () => {
    const { id, number } = await aRequest({ serviceDate: aFreeDay() });
    const [one, other] = [await anOperator(), await anOperator()];
    const { version } = await rowOf(id);
    const results = await Promise.allSettled([
      acceptRequest(one, { number, version }, at),
      closeRequest(other, { number, version, reason: 'duplicate' }, at),
    ]);

    const lost = results.filter((result): result is PromiseRejectedResult => result.status === 'rejected');
    expect(lost.map(({ reason }) => (reason as RuleError).rule)).toEqual(['stale']);
    expect((await rowOf(id)).version).toBe(version + 1);
  });
});
