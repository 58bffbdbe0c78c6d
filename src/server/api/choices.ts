import { createRoute, z } from '@hono/zod-openapi';
import { warningText } from '#messages/form-texts.ts';
import { forms as en } from '#messages/en/forms.ts';
import { forms as ru } from '#messages/ru/forms.ts';
import { equipment, roomTypes } from '#regulation/forms/choices.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { now } from '../clock.ts';
import { answerChoices, choicesInText } from '../queries/answer-choices.ts';
import { requestCard } from '../queries/card.ts';
import { roomChoices } from '../queries/room-choices.ts';
import { studioChoices } from '../queries/studio-choices.ts';
import { codes, day, flag, onNumber, time, whole } from './inputs.ts';
import { newApi, reading } from './routes.ts';
import { answerChoice, nearMiss, roomChoice, studioStretch, timesOfDay, warning } from './choice-schemas.ts';

const tag = 'Places and things';

const roomsToChoose = createRoute({
  ...reading({
    path: '/choices/rooms',
    tag,
    summary:
      'Rooms that fit a wish, free or busy on that day, never whose, and what is near where none is free (3.2.3)',
    answer: z.object({
      rooms: z.array(roomChoice),
      near: z.array(nearMiss),
      mended: timesOfDay.nullable().openapi({ description: 'Right times near wrong ones' }),
      warnings: z.array(warning),
    }),
  }),
  request: {
    query: z.object({
      date: day,
      building: z.string().max(100),
      roomType: z.enum(roomTypes),
      from: time.optional(),
      to: time.optional(),
      attendees: whole(1, 1000).optional(),
      equipment: codes(equipment).optional(),
      stepFree: flag.optional(),
      setupMinutes: whole(0, 120).optional(),
      clearMinutes: whole(0, 120).optional(),
      room: z.uuid().optional().openapi({ description: 'The room that was picked' }),
    }),
  },
});

const studioToChoose = createRoute({
  ...reading({
    path: '/choices/studio',
    tag,
    summary: 'The studio’s day, free and busy, never whose, and what is near where the time is taken (3.2.3)',
    answer: z.object({
      hours: z.object({ from: z.string(), to: z.string() }).nullable(),
      stretches: z.array(studioStretch),
      near: z.array(nearMiss.omit({ room: true })),
      mended: timesOfDay.nullable(),
    }),
  }),
  request: { query: z.object({ date: day, from: time.optional(), to: time.optional() }) },
});

const answerPlaces = createRoute({
  ...reading({
    path: '/requests/{number}/choices',
    tag: 'Requests',
    summary: 'Places for the answer at a time: free or busy, and who else wishes them; for the staff (3.2.3)',
    answer: z.object({ places: z.array(answerChoice), near: z.array(nearMiss.omit({ room: true })) }),
  }),
  request: {
    params: onNumber,
    query: z.object({ from: time, to: time, toDate: day.optional(), resource: z.uuid().optional() }),
  },
});

export const choices = newApi()
  .openapi(answerPlaces, async (c) => {
    const actor = c.get('actor');
    const card = await requestCard(actor, c.req.valid('param').number);
    if (card.client.id === actor.id) throw new RuleError('own_request', { action: 'answer' });
    const found = await answerChoices(actor, card, c.req.valid('query'), now());

    return c.json(found ? choicesInText(found) : { places: [], near: [] }, 200);
  })
  .openapi(roomsToChoose, async (c) => {
    const found = await roomChoices(c.req.valid('query'), now());
    const lang = c.get('lang');
    const said = found.warnings.map(({ field, code, params }) => ({
      field,
      code,
      message: warningText(lang === 'en' ? en : ru, lang, 'rooms', { field, code, ...(params && { params }) }),
    }));

    return c.json({ ...found, warnings: said }, 200);
  })
  .openapi(studioToChoose, async (c) => c.json(await studioChoices(c.req.valid('query'), now()), 200));
