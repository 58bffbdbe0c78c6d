import type { z } from '@hono/zod-openapi';
import type { Locale } from '#messages/format.ts';
import { ruleText } from '#messages/rule-text.ts';
import { actions } from '#regulation/codes.ts';
import { type Actor, whyNotAll } from '#regulation/permissions.ts';
import type { ServiceSettings } from '#regulation/settings.ts';
import { theSettings } from '../db/settings.ts';
import type { Card } from '../queries/card.ts';
import type { QueueItem } from '../queries/queue.ts';
import type { card, requestItem } from './schemas.ts';
import { now as clock } from '../clock.ts';

export type CardJson = z.infer<typeof card>;
export type ItemJson = z.infer<typeof requestItem>;

/** 4.1.2. A request as its caller may see it, with what they may do to it now. */
export async function cardJson(actor: Actor, card: Card, lang: Locale, now = clock()): Promise<CardJson> {
  const { service } = await theSettings();
  const asClient = actor.id === card.client.id;
  const offer = card.offer && { ...card.offer, by: card.offer.byEmail };

  return {
    ...summaryOf({ ...card, offer }, asClient, service),
    about: card.about,
    event: card.event,
    fields: card.fields,
    files: card.files.map(({ id, name, type, size, sha256, purpose }) => ({ id, name, type, size, sha256, purpose })),
    answer: card.answer,
    counterOffer: card.counterOffer && {
      ...card.counterOffer,
      madeAt: card.counterOffer.madeAt.toISOString(),
      expiresAt: card.counterOffer.expiresAt.toISOString(),
    },
    feedback: feedbackJson(card),
    actions: actionsOf(actor, card, lang, now, service),
  };
}

/** A row of a list: the card without its long parts. */
export function itemJson(item: QueueItem, asClient: boolean, service: ServiceSettings): ItemJson {
  return summaryOf(item, asClient, service);
}

type Summed = Pick<
  QueueItem,
  Exclude<keyof QueueItem, 'why' | 'summary' | 'responseMetAt' | 'finishedAt' | 'agents' | 'lead' | 'client'>
> & {
  agents: { email: string; name: string; part: QueueItem['agents'][number]['part'] }[];
  lead: { email: string } | null;
  client: { name: string; email: string; unit: string | null };
};

function summaryOf(one: Summed, asClient: boolean, { showStaffNames }: ServiceSettings): ItemJson {
  const { name, email, unit } = one.client;
  const nameless = asClient && !showStaffNames;

  return {
    number: one.number,
    status: one.status,
    stage: one.stage,
    waiting: one.waiting,
    category: one.category,
    title: one.title,
    serviceDate: one.serviceDate,
    eventDate: one.eventDate,
    eventTime: one.eventTime,
    organisation: one.organisation,
    organisationOther: one.organisationOther,
    phone: one.phone,
    ...(!asClient && { client: { name, email, unit } }),
    submittedAt: one.submittedAt.toISOString(),
    submissionDeadline: one.submissionDeadline,
    late: one.late,
    lateBy: one.lateBy,
    responseDue: one.responseDue,
    responseState: one.responseState,
    replyDeadline: one.replyDeadline,
    agents: nameless ? leadOnly(one) : one.agents.map(({ email, name, part }) => ({ email, name, part })),
    lead: nameless ? null : (one.lead?.email ?? null),
    ...(!asClient && {
      offer: one.offer && { kind: one.offer.kind, by: one.offer.by, at: one.offer.at, text: one.offer.text },
      priority: one.priority,
    }),
    withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
    version: one.version,
  };
}

/** R-2.3/1, R-4.6.4/5. Without `showStaffNames` a Client knows that somebody leads, not who. */
function leadOnly({ agents, lead }: Summed): ItemJson['agents'] {
  return agents.filter(({ email }) => email === lead?.email).map(({ part }) => ({ email: null, name: null, part }));
}

/** R-4.5.2/2. What was asked and answered, to whoever the card shows it. */
function feedbackJson({ feedback }: Card): CardJson['feedback'] {
  return (
    feedback && {
      rating: feedback.rating,
      comment: feedback.comment,
      requestedAt: feedback.requestedAt.toISOString(),
      ratedAt: feedback.ratedAt?.toISOString() ?? null,
      declined: feedback.declined,
    }
  );
}

function actionsOf(actor: Actor, { subject }: Card, lang: Locale, now: Date, service: ServiceSettings) {
  const all = whyNotAll(actor, subject, now, service);

  return Object.fromEntries(
    actions.map((action) => {
      const no = all[action];
      return [action, no && { rule: no.rule, clause: no.clause, message: ruleText(no.rule, no.details, lang) }];
    }),
  );
}
