import { sql } from 'kysely';
import { z } from 'zod';
import { categories } from '#regulation/codes.ts';
import { checkServiceDate, checkLate, termsOf } from '#regulation/terms.ts';
import { eventOf, startTimeOf } from '#regulation/form-rules.ts';
import { eventOverAt } from '#regulation/event-over.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import { NotFound } from '../errors.ts';
import type { Act } from './act.ts';
import { checkCard } from './check-card.ts';
import { ensureConsent } from './ensure-consent.ts';
import { record } from './record.ts';
import { useFiles } from './use-files.ts';
import { wish } from './wish.ts';

/** What one request is sent with. */
export const sentRequest = z.object({
  category: z.enum(categories),
  /** The draft that is sent; sending it twice makes one request (R-3.1.2/2). */
  draft: z.uuid().optional(),
  /** All else as it was given: checked against the form of the category, every wrong field at once. */
  card: z.record(z.string(), z.unknown()),
});

type Sent = z.output<typeof sentRequest> & {
  /** 4.1.1. The event that this is one need of. */
  event?: string;
};

/** The sending itself, for one request or for each of an event's. */
export async function sendOne(
  act: Act,
  { category, draft, card, event }: Sent,
): Promise<{ id: string; number: string }> {
  if (act.actor.kind !== 'student') throw new RuleError('students_only');
  const kept = draft ? await keptDraft(act, draft) : undefined;
  if (kept?.sent) return kept.sent;
  const { service, terms: termsFor, category: categoryFor, versions } = await theSettings();
  await ensureConsent(act, service.consentMode);

  const calendar = await theCalendar();
  const { values, fields, files } = await checkCard(act, category, card, calendar);
  checkServiceDate({ serviceDate: values.serviceDate, startTime: startTimeOf(category, fields) }, act.now, calendar);

  const { eventDate, eventTime } = eventOf(category, { ...values, fields });
  const ask = { serviceDate: values.serviceDate, eventDate, submittedAt: act.now };
  const settings = termsFor(category);
  const terms = termsOf(ask, settings, calendar);
  checkLate(ask, terms, { acceptLate: values.acceptLate === true }, settings, calendar);

  const { id, number } = await act.trx
    .insertInto('requests')
    .values(({ fn, val }) => ({
      number: fn<string>('request_number', [val(act.now)]),
      draft: draft ?? null,
      event: event ?? kept?.event ?? null,
      client: act.actor.id,
      category,
      stage: 'open' as const,
      title: values.title,
      about: values.about,
      service_date: values.serviceDate,
      event_date: eventDate,
      event_time: eventTime,
      event_over_at: eventOverAt(category, { serviceDate: values.serviceDate, eventDate, fields }),
      organisation: values.organisation === 'other' ? null : (values.organisation ?? null),
      organisation_other: values.organisation === 'other' ? (values.organisationOther ?? null) : null,
      phone: values.phone ?? null,
      fields: JSON.stringify(fields),
      submitted_at: act.now,
      submission_deadline: terms.submissionDeadline,
      late: terms.late,
      late_by: terms.lateBy,
      reply_deadline: terms.replyDeadline,
      response_due: terms.responseDue,
      terms: JSON.stringify({
        settings: { ...settings, ...categoryFor(category) },
        versions: versions(category),
        calendar: calendar.version,
      }),
      updated_at: act.now,
    }))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();

  await useFiles(act, files, { request: id });
  await wish(act, { id, category, serviceDate: values.serviceDate, fields });
  await record(act, id, 'sent', { ...terms, serviceDate: values.serviceDate, eventDate });
  if (draft) await act.trx.deleteFrom('drafts').where('id', '=', draft).where('client', '=', act.actor.id).execute();

  return { id, number };
}

/**
 * R-3.1.2/2. The draft is locked by its id, also when its row is gone, so that a double press waits and then finds the
 * number of the first one. NotFound where the draft is another person's.
 */
async function keptDraft({ trx, actor }: Act, draft: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${draft.toLowerCase()}, 0))`.execute(trx);

  const kept = await trx.selectFrom('drafts').select(['client', 'event']).where('id', '=', draft).executeTakeFirst();
  const sent = await trx
    .selectFrom('requests')
    .select(['id', 'number', 'client'])
    .where('draft', '=', draft)
    .executeTakeFirst();
  if ([kept, sent].some((one) => one && one.client !== actor.id)) throw new NotFound();

  return { event: kept?.event, sent: sent && { id: sent.id, number: sent.number } };
}
