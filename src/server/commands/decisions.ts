import type { z } from 'zod';
import { refusesAtOnce } from '#regulation/refusals.ts';
import { dictionaries } from '../db/dictionaries.ts';
import type { Decision } from '../db/schema.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { checkedResult } from './check-result.ts';
import { answerInput, decideAnswer } from './decide-answer.ts';
import { counterOfferInput, decideCounterOffer } from './decide-counter-offer.ts';
import { decideOwnRefusal, ownRefusalInput } from './decide-own-refusal.ts';
import { decideRefusal, refusalInput } from './decide-refusal.ts';
import { summaryOf } from './give-answer.ts';
import type { Locked } from './lock-request.ts';

/** 3.2.3, 4.3.3, 4.5.1. What the staff answer with besides messages: its data, and what is done with a locked request. */
export const decisions = {
  answer: { input: answerInput, take: decideAnswer },
  counter_offer: { input: counterOfferInput, take: decideCounterOffer },
  refuse: { input: refusalInput, take: decideRefusal },
  offer_refusal: { input: ownRefusalInput, take: decideOwnRefusal },
} satisfies Record<Decision, unknown>;

export const decisionNames = Object.keys(decisions) as Decision[];

interface AnyDecision {
  input: z.ZodType;
  take: (act: Act, request: Locked, given: never) => Promise<void>;
}

/** What is given is checked for its shape, then done. Throws ZodError and whatever the regulation says. */
export async function takeDecision(act: Act, request: Locked, action: Decision, given: unknown): Promise<void> {
  const { input, take }: AnyDecision = decisions[action];
  await take(act, request, input.parse(given) as never);
}

/** 4.3.3. Whether the Client gets it: an Agent's refusal may go to the Operator first. */
export async function isForClient(action: Decision, { subject }: Locked): Promise<boolean> {
  return action !== 'offer_refusal' || refusesAtOnce(subject, (await theSettings()).service);
}

/** What a decision that was checked says, for its writer. */
export async function wordsOf(action: Decision, request: Locked, given: Record<string, unknown>): Promise<string> {
  const { text } = given;
  const said = typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
  if (action === 'refuse' || action === 'offer_refusal') return said ?? request.row.offer?.text ?? '';

  const lists = await dictionaries();
  const summary = summaryOf(request, checkedResult(request, given.result, lists), lists);
  return [summary, said].filter(Boolean).join('\n\n');
}
