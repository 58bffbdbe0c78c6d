import type { Person } from '#server/auth/sessions.ts';
import { now as clock } from '#server/clock.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { theSettings } from '#server/db/settings.ts';
import type { Card } from '#server/queries/card.ts';
import { type AnswerAsk, answerChoices, choicesInText } from '#server/queries/answer-choices.ts';
import { siblingsOf } from '#server/queries/events.ts';
import { agents } from '#server/queries/people.ts';
import { reviewOf } from '#server/queries/review.ts';
import { agentSuggestions, type SuggestedAgent } from '#server/queries/suggestions.ts';
import { colleaguesOf } from '#server/db/colleagues.ts';
import { db } from '#server/db/database.ts';
import { likelyRelated, relatedTo } from '#server/queries/related.ts';
import { composing } from '#server/queries/composing.ts';
import { type FilledTemplate, filledTemplates } from '#server/queries/templates.ts';
import type { ThreadMessage } from '#server/queries/thread.ts';
import { quoteOf } from '#lib/quote-of.ts';
import { takenWish } from '#server/queries/wish-taken.ts';
import { textIn } from '#regulation/forms/values.ts';
import type { Locale } from '#messages/format.ts';
import { type Calendar, type Day, moscowDay } from '#regulation/calendar.ts';
import { cannotBeDone } from '#regulation/checklist.ts';
import { type Ground, grounds } from '#regulation/codes.ts';
import { queueBucket } from '#regulation/distribution.ts';
import { isOperator, isStaffOf, whyNot } from '#regulation/permissions.ts';
import { availableGrounds, type Evidence, evidenceOf } from '#regulation/refusals.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { clientTarget, reviewTarget } from '#regulation/targets.ts';
import { workingDaysBetween } from '#regulation/terms.ts';
import { cameBackOf } from './came-back.ts';
import { shownWhyNot } from './why-not-shown.ts';

/** 3.1.3, 4.6.3, 4.6.4, 4.5.1. What only staff look at: whom to assign, the review, grounds with their evidence, the place in the queue. */
export async function staffFacts(actor: Person, card: Card, lang: Locale, begun: Begun) {
  const now = clock();
  const [list, { service }, calendar] = await Promise.all([agents(), theSettings(), theCalendar()]);
  const may = (action: Parameters<typeof whyNot>[1]) => whyNot(actor, action, card.subject, now, service) === null;
  const [suggestions, checks, templates, composed, choices, taken, siblings, related, likely, colleagues] =
    await Promise.all([
      may('assign') ? suggestionsFor(actor, card) : [],
      card.finishedAt || card.withdrawnAt ? [] : reviewOf(card, now),
      may('message') ? filledTemplates(card) : [],
      composing(actor, card),
      may('answer') || may('counter_offer') ? answerChoices(actor, card, askOf(card), now) : null,
      card.stage === 'open' || card.stage === 'in_review' ? takenWish(actor, card.id, now) : null,
      siblingsOf(actor, card, now),
      relatedTo(actor, card),
      isStaffOf(actor, card.subject) ? likelyRelated(actor, card) : [],
      may('note') ? colleaguesOf(db, card.id, actor.id) : [],
    ]);
  const { cameBack, ...drafts } = composed;
  const why = availableGrounds(actor, card.subject, now, calendar, service);

  return {
    agents: list,
    choices: choices && choicesInText(choices),
    askedPlace: askOf(card),
    taken,
    siblings,
    suggestions,
    checks,
    cannot: cannotBeDone(checks),
    grounds: byGround((ground) => shownWhyNot(why[ground], lang)),
    evidence: byGround((ground): Evidence | null => (why[ground] ? null : evidenceOf(ground, card.subject))),
    agentEvidence: may('offer_refusal') ? evidenceOf('agent_no_reply', card.subject) : null,
    left: { response: daysLeft(card.responseDue, now, calendar), reply: daysLeft(card.replyDeadline, now, calendar) },
    targets: {
      review: reviewTarget(card, service, now, calendar),
      client: clientTarget(card, service, now, calendar),
    },
    place: queueBucket(
      { ...card, eventOverAt: card.subject.eventOverAt },
      now,
      isOperator(actor) ? 'operator' : 'agent',
    ),
    templates,
    cameBack: cameBack && cameBackOf(cameBack, lang),
    composing: {
      ...drafts,
      pending: drafts.pending && { ...drafts.pending, leftMs: drafts.pending.goesAt.getTime() - now.getTime() },
    },
    related,
    likely,
    mayLink: isStaffOf(actor, card.subject),
    colleagues,
    begins: beginning(begun, templates, drafts),
  };
}

/** 3.2.3. What the answer begins with: the place and time that were asked for. */
export function askOf({ category, fields }: Pick<Card, 'category' | 'fields'>): AnswerAsk {
  const from = textIn(fields, category === 'transport' ? 'departureTime' : 'from');
  const [to, room] = [textIn(fields, 'to'), textIn(fields, 'room')];
  return { ...(from && { from }), ...(to && { to }), ...(room && { resource: room }) };
}

/** What the links of the card ask a message to begin with. */
interface Begun {
  template: string | null;
  quoted: ThreadMessage | null;
}

/** R-4.6.2/2, 4.3.2. The text of a field that a link begins, beside what is kept of it; a note is quoted to the staff alone. */
function beginning(
  { template, quoted }: Begun,
  templates: FilledTemplate[],
  drafts: Pick<Awaited<ReturnType<typeof composing>>, 'answer' | 'note'>,
) {
  const found = templates.find(({ id }) => id === template);
  if (found) {
    const text = [drafts.answer?.text.trimEnd(), found.text].filter(Boolean).join('\n\n');
    return { kind: found.kind, text };
  }
  if (!quoted) return null;

  const kind = quoted.kind === 'note' ? ('note' as const) : ('message' as const);
  const kept = kind === 'note' ? drafts.note : drafts.answer;
  return { kind, text: [quoteOf(quoted.text), kept?.text].filter(Boolean).join('\n\n') };
}

/** R-3.1.3/3. Null where it can't be made, as without the calendar of the next year: one can assign by hand. */
async function suggestionsFor(actor: Person, card: Card): Promise<SuggestedAgent[] | null> {
  try {
    return await agentSuggestions(actor, card);
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

function byGround<Value>(valueOf: (ground: Ground) => Value): Record<Ground, Value> {
  return Object.fromEntries(grounds.map((ground) => [ground, valueOf(ground)])) as Record<Ground, Value>;
}

/** Working days from today to a deadline; below zero it is over. */
function daysLeft(deadline: Day, now: Date, calendar: Calendar): number {
  const today = moscowDay(now);
  return deadline < today
    ? -Math.max(1, workingDaysBetween(deadline, today, calendar))
    : workingDaysBetween(today, deadline, calendar);
}
