import { declineFeedback } from '#server/commands/decline-feedback.ts';
import { rateRequest } from '#server/commands/rate-request.ts';
import { withdrawRequest } from '#server/commands/withdraw-request.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import type { Actor } from '#regulation/permissions.ts';
import type { Case } from './case.ts';
import { diceOf } from './random.ts';
import { hoursLater } from './shape.ts';
import type { Year } from './year.ts';

/** What a Client thinks of at sending: to ask something, or to take it back. */
export function afterSending(year: Year, one: Case, at: Date): void {
  const { withdrawsAfter, asksAfter } = one.traits;
  if (asksAfter) later(year, one, asksAfter, at, 'asks', (now) => ask(year, one, now));
  if (withdrawsAfter) later(year, one, withdrawsAfter, at, 'withdraws', (now) => withdraw(year, one, now));
}

/** 4.2.2. A question has come: some answer soon, some when reminded, some never. */
export function askedTo(year: Year, one: Case, at: Date): void {
  const { replies } = one.traits;
  if (typeof replies === 'number') later(year, one, replies, at, 'replies', (now) => reply(year, one, now));
}

/** R-4.2.2/4. The reminder has come. */
export function reminded(year: Year, one: Case, at: Date): void {
  if (one.traits.replies === 'reminded') later(year, one, 2, at, 'replies', (now) => reply(year, one, now));
}

/** 3.2.3. The answer is there. */
export function answeredTo(year: Year, one: Case, at: Date): void {
  if (one.traits.thanks) later(year, one, 3, at, 'thanks', (now) => thank(year, one, now));
}

/** 4.5.2. The Client is asked how it was. */
export function askedHowItWas(year: Year, one: Case, at: Date): void {
  const { opinion } = one.traits;
  if (opinion === 'none') return;
  const after = opinion === 'declines' ? 5 : opinion.after;

  later(year, one, after, at, 'says how it was', async (now) => {
    if (opinion === 'declines') await act(year, one, 'feedback declined', now, declineFeedback, {});
    else await act(year, one, 'rated', now, rateRequest, { rating: opinion.rating });
  });
}

async function reply(year: Year, one: Case, at: Date): Promise<void> {
  if (one.over) return;
  const text = one.other && !one.traits.takesOther ? 'Нет, это нам не подходит.' : 'Да, подходит. Нас будет двадцать.';
  if (await act(year, one, 'replies', at, writeMessage, { text })) one.said = 'reply';
}

async function ask(year: Year, one: Case, at: Date): Promise<void> {
  if (one.over) return;
  const text = 'Подскажите, пожалуйста, можно ли прийти раньше?';
  if (await act(year, one, 'counter-questions', at, writeMessage, { text })) one.said = 'question';
}

async function thank(year: Year, one: Case, at: Date): Promise<void> {
  if (one.over) return;
  if (await act(year, one, 'thanks', at, writeMessage, { text: 'Спасибо!' })) one.said = 'thanks';
}

async function withdraw(year: Year, one: Case, at: Date): Promise<void> {
  if (one.over) return;
  const reason = 'Мероприятие не состоится';
  if (await act(year, one, 'withdrawals', at, withdrawRequest, { reason })) one.over = true;
}

type Command<Input> = (actor: Actor, input: Input & { number: string }, options: { now: Date }) => Promise<unknown>;

async function act<Input>(year: Year, one: Case, what: string, now: Date, command: Command<Input>, input: Input) {
  const tried = await year.tally.act(what, () => command(one.actor, { ...input, number: one.number }, { now }));
  return 'result' in tried;
}

function later(year: Year, one: Case, hours: number, at: Date, what: string, work: (at: Date) => Promise<void>) {
  const moment = hoursLater(at, hours, diceOf(year.ask.seed, `${one.id} ${what} ${at.getTime()}`));
  year.diary.add({ at: moment, by: one.client, act: work });
}
