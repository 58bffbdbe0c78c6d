import { forms } from '#messages/ru/forms.ts';
import type { Hours } from '#regulation/bookings.ts';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';
import { spanOf, type Week, weekdaysFromMonday } from '#regulation/opening-hours.ts';
import type { Unit } from '#regulation/stock.ts';

type Value = EntryValues[string] | undefined;

/** The columns of a building. */
export function buildingRow(values: EntryValues) {
  const { opens, closes, week } = hoursOf(values);
  return {
    name: textOf(values.name) ?? '',
    address: textOf(values.address) ?? '',
    opens: opens ?? '00:00',
    closes: closes ?? '00:00',
    week,
  };
}

/** The columns of a resource. */
export function resourceRow(kind: Exclude<CatalogueKind, 'building'>, values: EntryValues) {
  return {
    name: textOf(values.name) ?? nameOf(values),
    building: textOf(values.building),
    number: textOf(values.number),
    type: textOf(values.type),
    capacity: wholeOf(values.capacity),
    equipment: listOf(values.equipment),
    step_free: kind === 'room' ? values.stepFree === true : null,
    ...(kind === 'studio' && hoursOf(values)),
    slot_minutes: kind === 'studio' ? Number(values.slotMinutes ?? 30) : null,
    crew: listOf(values.crew),
    unit: textOf(values.unit) as Unit | null,
    minimum: wholeOf(values.minimum),
  };
}

/** «Аудитория 214», «Холл 120»: what a room without a name is called. */
function nameOf({ type, number }: EntryValues): string {
  const types: Record<string, string> = forms.categories.rooms.fields.roomType.choices;
  const word = types[textOf(type) ?? ''] ?? '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${textOf(number) ?? ''}`.trim();
}

function hoursOf(values: EntryValues): { opens: string | null; closes: string | null; week: string } {
  const days = weekdaysFromMonday.map((day) => [day, (values[`week.${day}`] ?? null) as Hours | null]);
  const week = Object.fromEntries(days) as Week;
  const span = spanOf(week);

  return { opens: span?.from ?? null, closes: span?.to ?? null, week: JSON.stringify(week) };
}

function textOf(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function wholeOf(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}

function listOf(value: Value): string[] {
  return Array.isArray(value) ? value : [];
}
