import { z } from 'zod';
import { bookingOf } from '#regulation/bookings.ts';
import { moscowDay } from '#regulation/calendar.ts';
import { eventOverAt } from '#regulation/event-over.ts';
import { eventOf, startTimeOf } from '#regulation/form-rules.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { checkServiceDate, termsOf } from '#regulation/terms.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { changeRequest } from './change-request.ts';
import { checkEdit } from './check-edit.ts';
import { command } from './command.ts';
import { endCounterOffer } from './end-counter-offer.ts';
import { ensure } from './ensure.ts';
import { onRequest, text } from './inputs.ts';
import { type Locked, lockRequest } from './lock-request.ts';
import { roleOf } from './role-of.ts';
import { record } from './record.ts';
import { useFiles } from './use-files.ts';
import { wish } from './wish.ts';

const input = onRequest.extend({
  title: z.unknown().optional(),
  about: z.unknown().optional(),
  serviceDate: z.unknown().optional(),
  eventDate: z.unknown().optional(),
  eventTime: z.unknown().optional(),
  fields: z.unknown().optional(),
  status: z.unknown().optional(),
  reason: text(1000),
});

/**
 * R-3.1.1/3, R-4.1.1/4. Staff correct the card, old and new stay in the history; where a date changes, the terms are
 * counted anew against the original moment of sending. What an answer has promised, the
 * date and the time to prepare and clean, is not changed under it.
 */
export const editRequest = command(input, async (act, { number, version, reason, status, ...given }) => {
  if (status !== undefined) throw new RuleError('automatic_status', { status: status as never });
  const request = await lockRequest(act, number, version);
  const { row } = request;

  await ensure(act, 'edit', request);
  const calendar = await theCalendar();
  const { values, fields, files } = await checkEdit(act, request, given, calendar);
  const moved = values.serviceDate !== row.service_date;
  if (row.answer && (moved || changesBooking(request, fields))) {
    throw new RuleError('wrong_status', { action: 'edit', status: row.stage });
  }
  if (moved) {
    checkServiceDate(
      { serviceDate: values.serviceDate, startTime: startTimeOf(row.category, fields) },
      act.now,
      calendar,
    );
  }

  const { eventDate, eventTime } = eventOf(row.category, { ...values, fields });
  const event = { serviceDate: values.serviceDate, eventDate, fields };
  const after = {
    title: values.title,
    about: values.about,
    service_date: values.serviceDate,
    event_date: eventDate,
    event_time: eventTime,
    fields,
    ...(await termsAfter(request, event.serviceDate, eventDate, calendar)),
  };

  await useFiles(act, files, { request: row.id });
  await changeRequest(act, request, {
    ...after,
    fields: JSON.stringify(fields),
    event_over_at: eventOverAt(row.category, { ...event, answer: row.answer?.result ?? null }),
  });
  if (moved || JSON.stringify(fields) !== JSON.stringify(row.fields)) await endCounterOffer(act, row.id, 'changed');
  await wishAnew(act, request, event.serviceDate, fields);
  await record(act, row.id, 'edited', { reason, ...difference(row, after) }, roleOf(act.actor, request.subject));
});

/** 3.2.3. The promised booking would be another one: with more or less time around it. */
function changesBooking({ row }: Locked, fields: FieldValues): boolean {
  const of = (given: FieldValues) =>
    bookingOf(row.category, { serviceDate: row.service_date, fields: given }, row.answer?.result);
  return JSON.stringify(of(fields)) !== JSON.stringify(of(row.fields));
}

async function termsAfter(
  { row }: Locked,
  serviceDate: string,
  eventDate: string,
  calendar: Awaited<ReturnType<typeof theCalendar>>,
) {
  if (serviceDate === row.service_date && eventDate === row.event_date) return {};

  const { terms: termsFor } = await theSettings();
  const sentUnder = (row.terms as { settings?: object }).settings;
  const settings = { ...termsFor(row.category), ...sentUnder };
  const terms = termsOf({ serviceDate, eventDate, submittedAt: row.submitted_at }, settings, calendar);

  return {
    submission_deadline: terms.submissionDeadline,
    late: terms.late,
    late_by: terms.lateBy,
    reply_deadline: terms.replyDeadline,
    response_due: terms.responseDue,
    terms: JSON.stringify({ ...row.terms, calendar: calendar.version }),
  };
}

async function wishAnew(act: Act, { row }: Locked, serviceDate: string, fields: FieldValues): Promise<void> {
  await act.trx.deleteFrom('bookings').where('request', '=', row.id).where('state', '=', 'wished').execute();
  if (!row.answer && serviceDate >= moscowDay(act.now)) {
    await wish(act, { id: row.id, category: row.category, serviceDate, fields });
  }
}

/** Old and new of what really changed; `fields` one by one. */
function difference(before: Record<string, unknown>, after: Record<string, unknown>) {
  const flat = (record: Record<string, unknown>) => ({
    ...record,
    ...Object.fromEntries(
      Object.entries((record.fields ?? {}) as FieldValues).map(([code, value]) => [`fields.${code}`, value]),
    ),
    fields: undefined,
  });
  const [old, fresh] = [flat(before) as Record<string, unknown>, flat(after) as Record<string, unknown>];
  const names = [...new Set([...Object.keys(fresh), ...Object.keys(old).filter((name) => name.startsWith('fields.'))])];
  const changed = names.filter((name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(fresh[name] ?? null));

  return {
    before: Object.fromEntries(changed.map((name) => [name, old[name] ?? null])),
    after: Object.fromEntries(changed.map((name) => [name, fresh[name] ?? null])),
  };
}
