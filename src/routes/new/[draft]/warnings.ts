import { warningText } from '#messages/form-texts.ts';
import type { Messages } from '#messages/ru.ts';
import type { Calendar } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { warnings } from '#regulation/form-warnings.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { isRoomTaken } from '#server/queries/room-taken.ts';

interface Ask {
  category: Category;
  card: FieldValues;
  now: Date;
  calendar: Calendar;
  t: Messages;
}

/** 4.2.1. What is worth knowing before sending, in words, by the paths of the fields. */
export async function warningsOf({
  category,
  card,
  now,
  calendar,
  t,
}: Ask): Promise<{ field: string; sentence: string }[]> {
  const lists = await dictionaries();
  const checked = { serviceDate: String(card.serviceDate ?? ''), fields: card.fields as FieldValues };
  const found = warnings(category, checked, {
    now,
    calendar,
    buildings: lists.buildings,
    resources: lists.resources.map(({ on_hand, reserved, ...one }) => ({
      ...one,
      ...(on_hand !== null && { available: on_hand - reserved }),
    })),
    roomTaken: category === 'rooms' && (await isRoomTaken(checked)),
  });

  return found.map((warning) => ({ field: warning.field, sentence: warningText(t.forms, t.lang, category, warning) }));
}
