import { describe, expect, test, vi } from 'vitest';
import { anAcceptedRequest, anAgent, anOperator, aRequest, aStudent, present } from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeMessage } from '../commands/write-message.ts';
import { liveStepsSince } from '../queries/live-step.ts';
import { type LiveEvent, subscribe } from './hub.ts';
import { showPresence } from './presence.ts';

const at = { now: present };

async function hearing(person: Person) {
  const events: LiveEvent[] = [];
  const { ready, unsubscribe } = subscribe({ person, send: (event) => events.push(event) });
  await ready;

  const of = (kind: LiveEvent['kind']) => events.filter((event) => event.kind === kind).map(({ data }) => data);
  return { of, unsubscribe, steps: () => of('step').map((step) => (step as { event: string }).event) };
}

/** The last thing that everybody who listens hears: after it nothing earlier can still be on its way. */
async function untilHeard(operator: Person, by: Awaited<ReturnType<typeof hearing>>) {
  const { number } = await aRequest();
  await vi.waitFor(() => expect(by.of('step')).toContainEqual(expect.objectContaining({ number, event: 'sent' })));
  expect(operator.roles).toContain('operator');
}

describe('R-2.2/2 live updates tell each person what they may see', () => {
  test('the Client, the assigned Agent, every Operator; nobody else; notes only the staff', async () => {
    const { number, client, agent, operator } = await anAcceptedRequest();
    const [stranger, otherAgent] = [await aStudent(), await anAgent()];
    const people = [client, agent, operator, stranger, otherAgent];
    const [theClient, theAgent, theOperator, theStranger, theOther] = await Promise.all(people.map(hearing));

    await writeMessage(agent, { number, kind: 'question', text: 'Сколько столов?' }, at);
    await writeMessage(agent, { number, kind: 'note', text: 'Столы есть на складе.' }, at);
    await withdrawRequest(client, { number }, at);
    await untilHeard(operator, theOperator!);

    expect(theClient!.steps()).toEqual(['question_asked', 'withdrawn']);
    expect(theAgent!.steps()).toEqual(['question_asked', 'note_added', 'withdrawn']);
    expect(theOperator!.steps().slice(0, 3)).toEqual(['question_asked', 'note_added', 'withdrawn']);
    expect([theStranger!.steps(), theOther!.steps()]).toEqual([[], []]);
    expect(JSON.stringify(theOperator!.of('step'))).not.toContain('столов');
    for (const one of [theClient, theAgent, theOperator, theStranger, theOther]) one!.unsubscribe();
  });

  test('what happened since a moment is told again, and only that', async () => {
    const { number, client, agent, operator } = await anAcceptedRequest();
    const later = new Date(present.getTime() + 60_000);
    await writeMessage(agent, { number, kind: 'note', text: 'Только для своих.' }, { now: later });
    await writeMessage(agent, { number, kind: 'message', text: 'Занимаемся.' }, { now: later });

    const events = async (person: Person) =>
      (await liveStepsSince(person, later, later)).filter((step) => step.number === number).map(({ event }) => event);
    expect(await events(client)).toEqual(['message_sent']);
    expect(await events(operator)).toEqual(['note_added', 'message_sent']);
  });
});

describe('who looks at a card', () => {
  test('colleagues hear it, the person and the Client do not; a foreign card is not there', async () => {
    const { number, client, agent } = await anAcceptedRequest();
    const operator = await anOperator();
    const [theClient, theAgent, theOperator] = await Promise.all([client, agent, operator].map(hearing));

    await showPresence(agent, number, 'writing');
    await vi.waitFor(() =>
      expect(theOperator!.of('presence')).toEqual([{ number, person: agent.id, name: agent.name, doing: 'writing' }]),
    );
    expect([theClient!.of('presence'), theAgent!.of('presence')]).toEqual([[], []]);
    await expect(showPresence(await anAgent(), number, 'viewing')).rejects.toThrow();
    for (const one of [theClient, theAgent, theOperator]) one!.unsubscribe();
  });
});
