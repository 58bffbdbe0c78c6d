import { createInterface } from 'node:readline';
import { personById } from '#server/auth/sessions.ts';
import { answerRequest } from '#server/commands/answer-request.ts';

/**
 * A process for tests that answers requests, several at once, and says so line by line; it may be killed at any moment.
 * Each line that it reads is one: `{ agent, number, result, now }`.
 */
const waiting: Promise<void>[] = [];

for await (const line of createInterface({ input: process.stdin })) {
  const { agent, number, result, now } = JSON.parse(line) as Record<'agent' | 'number' | 'now', string> & {
    result: unknown;
  };
  waiting.push(
    (async () => {
      const person = await personById(agent);
      if (person) await answerRequest(person, { number, result }, { now: new Date(now) });
      process.stdout.write(`${number}\n`);
    })(),
  );
}
await Promise.all(waiting);
process.exit(0);
