import { z } from '@hono/zod-openapi';
import {
  actions,
  categories,
  counterOfferStates,
  eventNames,
  filePurposes,
  messageKinds,
  offerKinds,
  partStates,
  personKinds,
  responseStates,
  roles,
  stages,
  statuses,
  waitings,
} from '#regulation/codes.ts';
import { shownStates } from '#regulation/bookings.ts';
import { weekdays } from '#regulation/days.ts';
import { units } from '#regulation/stock.ts';

/** What the API answers with; times are instants in UTC, days `YYYY-MM-DD`, times of a day `HH:MM` of Moscow. */
export const instant = z.iso.datetime();
const date = z.iso.date();

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'A sentence for people, Russian or English by Accept-Language' }),
    rule: z.string().optional().openapi({ description: 'The rule of the Regulation that says no' }),
    clause: z.string().optional().openapi({ description: 'Its clause' }),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    nearest: z.array(z.object({ resource: z.uuid(), from: instant, to: instant })).optional(),
    confirmable: z.boolean().optional().openapi({ description: 'It passes with `confirm: true`' }),
  })
  .openapi('Problem', {
    example: {
      type: 'urn:moi-initsiativy:rule:operator_only',
      title: 'Действие недоступно',
      status: 403,
      detail: 'Итоговый статус ставит Оператор (п. 3.2.6).',
      rule: 'operator_only',
      clause: '3.2.6',
    },
  });

export const me = z
  .object({
    email: z.string(),
    name: z.string(),
    kind: z.enum(personKinds),
    roles: z.array(z.enum(roles)),
    mayCreate: z.boolean(),
  })
  .openapi('Me');

const jsonSchema = z.record(z.string(), z.unknown()).openapi({ description: 'JSON Schema 2020-12' });

export const category = z
  .object({
    code: z.enum(categories),
    name: z.string(),
    leadDays: z.int(),
    responseDays: z.int(),
    form: jsonSchema,
    answerForm: jsonSchema,
  })
  .openapi('Category');

export const organisation = z.object({ code: z.string(), name: z.string() }).openapi('Organisation');

const hours = z.object({ from: z.string(), to: z.string() });
const week = z
  .record(z.enum(weekdays), hours.nullable())
  .openapi({ description: 'The hours of each day, null on one that is closed' });

export const building = z
  .object({
    code: z.string(),
    name: z.string(),
    address: z.string(),
    opens: z.string().openapi({ description: 'The earliest of the week' }),
    closes: z.string().openapi({ description: 'The latest of the week' }),
    week,
  })
  .openapi('Building');

export const deadlines = z
  .object({
    submissionDeadline: date,
    late: z.boolean(),
    lateBy: z.int().openapi({ description: 'Working days' }),
    firstDateInTime: date.nullable().openapi({ description: 'null where no calendar says it yet' }),
    replyDeadline: date,
    responseDue: date,
    explanation: z.array(
      z.object({
        term: z.enum(['submissionDeadline', 'replyDeadline', 'responseDue']),
        clause: z.string(),
        days: z.array(date),
        text: z.string(),
      }),
    ),
  })
  .openapi('Deadlines');

export const calendarYear = z
  .object({
    year: z.int(),
    status: z.enum(['official', 'provisional']),
    days: z.array(z.object({ date, working: z.boolean(), shortened: z.boolean(), noteRu: z.string().nullable() })),
    workingDays: z.int(),
  })
  .openapi('CalendarYear');

export const countedDays = z.object({ date, days: z.array(date) }).openapi('CountedDays');

export const file = z
  .object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })
  .openapi('File');

const filed = file.extend({ purpose: z.enum(filePurposes) });

const summary = {
  number: z.string().openapi({ example: 'МИ-2026-000123' }),
  status: z.enum(statuses),
  stage: z.enum(stages),
  waiting: z.enum(waitings),
  category: z.enum(categories),
  title: z.string(),
  serviceDate: date,
  eventDate: date,
  eventTime: z.string().nullable(),
  organisation: z.string().nullable(),
  organisationOther: z.string().nullable(),
  phone: z.string().nullable(),
  client: z
    .object({ name: z.string(), email: z.string(), unit: z.string().nullable() })
    .optional()
    .openapi({ description: 'For staff' }),
  submittedAt: instant,
  submissionDeadline: date,
  late: z.boolean(),
  lateBy: z.int(),
  responseDue: date,
  responseState: z.enum(responseStates),
  replyDeadline: date,
  agents: z.array(z.object({ email: z.string().nullable(), name: z.string().nullable(), part: z.enum(partStates) })),
  lead: z.string().nullable().openapi({ description: 'The e-mail of the Agent in the lead' }),
  offer: z
    .object({ kind: z.enum(offerKinds), by: z.string(), at: instant, text: z.string().nullable() })
    .nullable()
    .optional()
    .openapi({ description: 'For staff: what an Agent offers and the Operator decides; `by` is an e-mail' }),
  priority: z.int().optional().openapi({ description: 'For staff' }),
  withdrawnAt: instant.nullable(),
  version: z.int(),
};

export const requestItem = z.object(summary).openapi('RequestItem');

const prohibition = z.object({ rule: z.string(), clause: z.string(), message: z.string() });

export const card = z
  .object({
    ...summary,
    about: z.string(),
    event: z.uuid().nullable().openapi({ description: 'The event of which this is one need' }),
    fields: z.record(z.string(), z.unknown()).openapi({ description: 'By the `form` of the category' }),
    files: z.array(filed),
    answer: z
      .object({
        result: z.record(z.string(), z.unknown()).openapi({ description: 'By the `answerForm` of the category' }),
        text: z.string().nullable(),
        summary: z.string(),
        at: instant,
      })
      .nullable(),
    counterOffer: z
      .object({
        id: z.uuid(),
        result: z.record(z.string(), z.unknown()).openapi({ description: 'By the `answerForm` of the category' }),
        text: z.string().nullable(),
        summary: z.string(),
        state: z.enum(counterOfferStates),
        nearest: z
          .array(z.object({ resource: z.uuid(), from: instant, to: instant }))
          .nullable()
          .openapi({ description: 'Of a `lost` one: what was free instead' }),
        madeAt: instant,
        expiresAt: instant,
      })
      .nullable()
      .openapi({
        description: 'The last offer of something else; it can be taken while `actions.accept_offer` is null',
      }),
    feedback: z
      .object({
        rating: z.int().nullable(),
        comment: z.string().nullable(),
        requestedAt: instant,
        ratedAt: instant.nullable(),
        declined: z.boolean(),
      })
      .nullable()
      .openapi({ description: 'null while the Client was not asked; for them, Operators and Agents of the request' }),
    actions: z
      .partialRecord(z.enum(actions), prohibition.nullable())
      .openapi({ description: 'null where the caller may do it, else the rule that says no' }),
  })
  .openapi('Request');

export const event = z
  .object({
    id: z.uuid(),
    title: z.string(),
    about: z.string(),
    eventDate: date,
    eventTime: z.string().nullable(),
    confirmed: z.int().openapi({ description: 'Requests with a positive answer' }),
    total: z.int().openapi({ description: 'All needs but those withdrawn or closed' }),
    refused: z.int(),
    unsent: z.int().openapi({ description: 'Drafts' }),
    requests: z.array(
      z.object({
        number: z.string(),
        category: z.enum(categories),
        status: z.enum(statuses),
        serviceDate: date,
        responseDue: date,
        summary: z.string().nullable().openapi({ description: 'The answer in one line' }),
      }),
    ),
  })
  .openapi('Event');

export const message = z
  .object({
    id: z.uuid(),
    kind: z.enum(messageKinds),
    text: z.string(),
    from: z.object({ name: z.string().nullable(), role: z.enum(['client', 'agent', 'operator', 'service']) }),
    at: instant,
    files: z.array(filed),
    answeredAt: instant.nullable().optional().openapi({ description: 'Of a question' }),
    withdrawnAt: instant.nullable().optional().openapi({ description: 'Of a question' }),
  })
  .openapi('Message');

export const historyStep = z
  .object({
    at: instant,
    actor: z.object({ name: z.string().nullable(), role: z.enum(roles).nullable() }).nullable(),
    event: z.enum(eventNames),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi('HistoryStep');

export const resource = z
  .object({
    id: z.uuid(),
    kind: z.enum(['room', 'studio', 'vehicle', 'item']),
    name: z.string(),
    building: z.string().nullable(),
    free: z.boolean().nullable().openapi({ description: 'null where no time was asked for' }),
    number: z.string().nullable().optional(),
    type: z.string().nullable().optional(),
    capacity: z.int().nullable().optional(),
    equipment: z.array(z.string()).optional(),
    stepFree: z.boolean().nullable().optional(),
    hours: hours.nullable().optional(),
    week: week.nullable().optional(),
    slotMinutes: z
      .int()
      .nullable()
      .optional()
      .openapi({ description: 'Of a studio: slots begin every so many minutes' }),
    crew: z.array(z.string()).optional().openapi({ description: 'Of a studio, for staff: who works there' }),
    photos: z
      .array(z.object({ file: z.uuid(), alt: z.string() }))
      .optional()
      .openapi({ description: 'What it looks like; `GET /files/{file}`' }),
    onHand: z.int().optional(),
    reserved: z.int().optional(),
    available: z.int().optional(),
    unit: z.enum(units).optional(),
    minimum: z.int().nullable().optional().openapi({ description: 'For staff: fewer free is too few' }),
  })
  .openapi('Resource');

export const resourceBooking = z
  .object({
    from: instant,
    to: instant,
    state: z.enum(shownStates).openapi({
      description: 'A wish blocks nothing; `held` is the University’s own, `confirmed` by an answer',
    }),
    busyFrom: instant.openapi({ description: 'With the preparation before' }),
    busyTo: instant.openapi({ description: 'With the cleaning after' }),
    number: z.string().nullable().optional().openapi({ description: 'For staff: of the request' }),
    title: z.string().nullable().optional().openapi({ description: 'For staff: of the event, or what a block is for' }),
  })
  .openapi('ResourceBooking');

export const agentSuggestion = z
  .object({
    email: z.string(),
    name: z.string(),
    score: z.int().nullable().openapi({ description: '0–100; null of an absent Agent' }),
    match: z.number().openapi({ description: '1: category, building and subtype; 0.7: the category only' }),
    load: z.number(),
    capacity: z.int(),
    continues: z
      .boolean()
      .openapi({ description: 'Leads the same event, or led this Client’s request in the last 30 days' }),
    absentUntil: date.nullable(),
  })
  .openapi('AgentSuggestion');

/** A list of something, a page at a time. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
