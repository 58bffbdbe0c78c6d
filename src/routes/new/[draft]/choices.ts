import { textOf } from '#lib/forms/typed.ts';
import { warningText } from '#messages/form-texts.ts';
import type { Messages } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { type RoomChoices, roomChoices } from '#server/queries/room-choices.ts';
import { type StudioChoices, studioChoices } from '#server/queries/studio-choices.ts';
import { roomAskOf, studioAskOf } from './asks.ts';
import type { Content } from './content.ts';

/** Rooms as the page and the API give them: a warning is a sentence. */
export interface RoomsShown extends Omit<RoomChoices, 'warnings'> {
  warnings: { field: string; message: string }[];
}

/** What is chosen from on the step of the category; each null where there is nothing to show yet. */
export interface Choices {
  rooms: RoomsShown | null;
  studio: StudioChoices | null;
  vehicles: { type: string | null; capacity: number | null }[];
}

/** 3.2.3. Free and busy for what is typed so far. */
export async function choicesOf(
  category: Category,
  { common, fields }: Content,
  now: Date,
  t: Messages,
): Promise<Choices> {
  const date = textOf(common.serviceDate);
  const roomAsk = category === 'rooms' ? roomAskOf(fields, date) : null;
  const studioAsk = category === 'media' ? studioAskOf(fields, date) : null;
  const found = roomAsk && (await roomChoices(roomAsk, now));

  return {
    rooms: found && {
      ...found,
      warnings: found.warnings.map((one) => ({
        field: one.field,
        message: warningText(t.forms, t.lang, 'rooms', one),
      })),
    },
    studio: studioAsk && (await studioChoices(studioAsk, now)),
    vehicles: category === 'transport' ? await vehicles() : [],
  };
}

async function vehicles() {
  const { resources } = await dictionaries();
  return resources.filter(({ kind }) => kind === 'vehicle').map(({ type, capacity }) => ({ type, capacity }));
}
