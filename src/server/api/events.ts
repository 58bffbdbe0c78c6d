import { createRoute, z } from '@hono/zod-openapi';
import { forms } from '#messages/en/forms.ts';
import { labelsOf } from '#messages/form-texts.ts';
import { categories } from '#regulation/codes.ts';
import { eventFields } from '#regulation/forms/event.ts';
import { schemaOf } from '#regulation/json-schema.ts';
import type { Actor } from '#regulation/permissions.ts';
import { sendEvent } from '../commands/send-event.ts';
import { now } from '../clock.ts';
import { counted } from '../limits.ts';
import { eventPage } from '../queries/events.ts';
import { makeOnce } from './once.ts';
import { making, newApi, reading } from './routes.ts';
import { event as shown } from './schemas.ts';

const tag = 'Requests';

/** Checked by the command: what is said once by the form of an event, each request by the form of its category. */
const newEvent = z
  .looseObject({
    truthful: z.unknown().optional(),
    requests: z
      .array(z.looseObject({ category: z.enum(categories) }))
      .min(1)
      .max(20),
  })
  .openapi('NewEvent', documented());

const sending = createRoute(
  making({
    path: '/events',
    tag,
    summary: 'Send several needs of one event together, each a request of its own: all or none (3.1.1, 3.1.2)',
    body: newEvent,
    example: {
      title: 'Вечер настольных игр',
      about: 'Открытая встреча клуба: играем и знакомим первокурсников с играми.',
      eventDate: '2026-12-10',
      truthful: true,
      requests: [
        {
          category: 'rooms',
          serviceDate: '2026-12-10',
          fields: { building: 'main', roomType: 'classroom', from: '18:00', to: '21:00', attendees: 25, guests: 0 },
        },
        {
          category: 'souvenirs',
          serviceDate: '2026-12-09',
          fields: { items: [{ name: 'Медали', quantity: 3 }], audience: ['winners'] },
        },
      ],
    },
    answer: shown,
  }),
);

const one = createRoute({
  ...reading({
    path: '/events/{id}',
    tag,
    summary: 'An event with its requests and how far it is; for its Client (4.1.2)',
    answer: shown,
  }),
  request: { params: z.object({ id: z.string().openapi({ example: '3f0c2b6e-0c5e-4a57-9d0b-6f1b7a1b2c3d' }) }) },
});

export const events = newApi()
  .openapi(sending, async (c) => {
    const actor = c.get('actor');
    const { requests, truthful, ...card } = c.req.valid('json');
    const given = requests.map(({ category, ...rest }) => ({ category, card: { ...rest, truthful } }));

    return makeOnce(c, c.get('body'), {
      make: (once) =>
        counted('requests', actor.id, () => sendEvent(actor, { card, requests: given }, { once }), given.length),
      show: ({ event }) => eventJson(actor, event),
    });
  })
  .openapi(one, async (c) => c.json(await eventJson(c.get('actor'), c.req.valid('param').id), 200));

async function eventJson(actor: Actor, id: string): Promise<z.infer<typeof shown>> {
  const { event, requests, readiness } = await eventPage(actor, id, now());

  return {
    id: event.id,
    title: event.title,
    about: event.about,
    eventDate: event.event_date,
    eventTime: event.event_time,
    ...readiness,
    requests: requests
      .map(({ number, category, status, service_date, response_due, summary }) => ({
        number,
        category,
        status,
        serviceDate: service_date,
        responseDue: response_due,
        summary,
      }))
      .toSorted((a, b) => a.number.localeCompare(b.number)),
  };
}

/** The same list of fields that the check is made from. */
function documented() {
  const {
    $schema: _,
    properties,
    ...schema
  } = schemaOf(eventFields, labelsOf(forms, null, 'common'), {
    buildings: [],
    organisations: [],
  });

  return {
    ...schema,
    type: 'object' as const,
    properties: {
      ...(properties as Record<string, { type: 'string' }>),
      organisation: { type: 'string' as const, description: 'A code of GET /organisations, or `other`' },
      truthful: { type: 'boolean' as const, description: 'For all requests' },
      requests: {
        type: 'array' as const,
        description: 'As for POST /requests, without what the event says',
        items: { type: 'object' as const },
      },
    },
    required: [...((schema.required ?? []) as string[]), 'truthful', 'requests'],
  };
}
