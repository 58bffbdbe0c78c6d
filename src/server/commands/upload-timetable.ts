import { z } from 'zod';
import { moscowDay, moscowMoment, nextDay } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { NoCalendar, readTimetable } from '../ics/read-timetable.ts';
import { decode } from '../ics/decode.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { optionalText } from './inputs.ts';

/** Five megabytes: more than a term of a large university has. */
export const largestTimetable = 5 * 1024 * 1024;

const input = z.object({
  /** What the timetable is called; the same name again updates it. */
  name: optionalText(150),
  fileName: z.string().max(300).default(''),
  bytes: z.instanceof(Uint8Array),
});

/** 3.2.3. Keeps an .ics timetable until the person has seen what it would do, and decides; nothing is booked yet. */
export const uploadTimetable = command(input, async ({ trx, actor, now }, { name, fileName, bytes }) => {
  ensureOperator(actor);
  if (bytes.length === 0) throw wrongFile('required');
  if (bytes.length > largestTimetable) throw wrongFile('too_large', { megabytes: largestTimetable / 1024 / 1024 });
  const content = decode(bytes);
  const today = moscowDay(now);

  const own = await nameIn(content, { from: moscowMoment(today), to: moscowMoment(nextDay(today)) });
  const called =
    name ??
    own ??
    (fileName
      .replace(/\.\w+$/, '')
      .trim()
      .slice(0, 150) ||
      today);

  const { id } = await trx
    .insertInto('timetable_uploads')
    .values({ person: actor.id, name: called, content, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id };
});

async function nameIn(content: string, window: { from: Date; to: Date }): Promise<string | null> {
  try {
    return (await readTimetable(content, window)).name;
  } catch (cause) {
    throw cause instanceof NoCalendar ? wrongFile('ics') : cause;
  }
}

function wrongFile(code: string, params = {}): RuleError {
  return new RuleError('form_incomplete', { errors: [{ field: 'file', code, params }] });
}
