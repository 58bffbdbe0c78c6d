import { z } from '@hono/zod-openapi';
import { warningCodes } from '#regulation/form-warnings.ts';

const hours = z.object({ from: z.string(), to: z.string() });
const place = {
  id: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  type: z.string().nullable(),
  building: z.string().nullable(),
  capacity: z.int().nullable(),
  equipment: z.array(z.string()),
  stepFree: z.boolean().nullable(),
  photos: z
    .array(z.object({ file: z.uuid(), alt: z.string() }))
    .openapi({ description: 'What it looks like; `GET /files/{file}`' }),
};

export const timesOfDay = z.object({ day: z.iso.date(), from: z.string(), to: z.string() });

export const roomChoice = z
  .object({
    ...place,
    free: z.boolean().nullable().openapi({ description: 'null while no times are given' }),
    taken: z.array(hours).openapi({ description: 'What stands in the way; times of Moscow, `24:00` is the end' }),
    busy: z.array(hours).openapi({ description: 'All that is busy on the day' }),
    wishes: z.int().openapi({ description: 'Sent wishes of others at that time; they block nothing' }),
    lacks: z.array(z.string()).openapi({ description: 'Equipment that was asked for and is not in the room' }),
    steps: z.boolean().openapi({ description: 'There are steps, though a way without them was asked for' }),
    misfit: z
      .enum(['building', 'type', 'seats'])
      .nullable()
      .openapi({ description: 'Why the picked room is none of those that fit' }),
  })
  .openapi('RoomChoice');

export const nearMiss = timesOfDay
  .extend({ kind: z.enum(['room', 'time', 'day']), room: z.object(place) })
  .openapi('NearMiss');

export const studioStretch = hours
  .extend({ free: z.boolean(), wishes: z.int(), slot: hours.nullable() })
  .openapi('StudioStretch');

export const warning = z
  .object({ field: z.string(), code: z.enum(warningCodes), message: z.string() })
  .openapi('Warning');

const period = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });

export const answerChoice = z
  .object({
    ...place,
    free: z.boolean(),
    taken: z.array(period),
    seats: z.boolean().openapi({ description: 'Everybody has a seat' }),
    lacks: z.array(z.string()),
    steps: z.boolean(),
    rivals: z.array(
      period.extend({
        number: z.string(),
        title: z.string(),
        kind: z.enum(['wish', 'offer']).openapi({ description: 'A wish, or an offer that waits for its Client' }),
        visible: z.boolean().openapi({ description: 'Whether the caller may open that request' }),
      }),
    ),
  })
  .openapi('AnswerChoice');
