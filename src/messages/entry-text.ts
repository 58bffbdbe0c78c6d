import type { Hours } from '#regulation/bookings.ts';
import type { Change } from '#regulation/catalogue/changes.ts';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';
import type { Weekday } from '#regulation/days.ts';
import { weekdaysFromMonday } from '#regulation/opening-hours.ts';
import { formatNumber, formatPeriod } from './format.ts';
import type { Messages } from './ru.ts';

type Value = EntryValues[string] | undefined;

/** Names of buildings by their codes. */
export type BuildingNames = readonly { code: string; name: string }[];

/** «214 Аудитория», «Главный корпус»: what an entry is called where its building is said beside it. */
export function entryName({ name, number }: EntryValues): string {
  const [title, door] = [String(name ?? ''), String(number ?? '')];
  if (!door) return title;
  return [door, title.endsWith(` ${door}`) ? title.slice(0, -door.length - 1) : title].filter(Boolean).join(' ');
}

/** «Мест», «Понедельник»: what a property is called. */
export function entryLabel(t: Messages, code: string): string {
  const day = /^week\.(\w+)$/.exec(code)?.[1];
  return day ? t.catalogue.weekdays[day as Weekday] : (t.catalogue.fields[code] ?? code);
}

/** A value of an entry in words; a dash where there is none. */
export function entryValue(
  t: Messages,
  kind: CatalogueKind,
  code: string,
  value: Value,
  buildings: BuildingNames = [],
): string {
  const { catalogue: words } = t;
  if (code.startsWith('week.')) return hoursText(t, value as Hours | null);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => wordOf(t, kind, code, one)).join(', ') || words.none;
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'number') return formatNumber(value, t.lang);
  if (code === 'building') return buildings.find((one) => one.code === value)?.name ?? String(value);
  return wordOf(t, kind, code, String(value));
}

function wordOf(t: Messages, kind: CatalogueKind, code: string, value: string): string {
  const { roomType, equipment } = t.forms.categories.rooms.fields;
  const words: Record<string, string> =
    code === 'type'
      ? kind === 'vehicle'
        ? t.catalogue.vehicles
        : roomType.choices
      : code === 'equipment'
        ? equipment.choices
        : code === 'unit'
          ? t.catalogue.unitNames
          : {};

  return code === 'slotMinutes' ? t.catalogue.minutes(value) : (words[value] ?? value);
}

/** «Мест: 24 → 30», a line for each change. */
export function changeLine(
  t: Messages,
  kind: CatalogueKind,
  { code, before, after }: Change,
  buildings: BuildingNames = [],
): string {
  const say = (value: Value) => entryValue(t, kind, code, value, buildings);
  return `${entryLabel(t, code)}: ${t.catalogue.wasBecomes(say(before), say(after))}`;
}

/** «ежедневно 08:00–22:00», «Пн–Пт 09:00–20:00, Сб 10:00–16:00, Вс закрыто». */
export function weekText(t: Messages, values: EntryValues): string {
  const days = weekdaysFromMonday.map((day) => ({
    day: t.catalogue.weekdaysShort[day],
    hours: hoursText(t, values[`week.${day}`] as Hours | null),
  }));
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const { day, hours } of days) {
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  if (runs.length === 1) return `${t.catalogue.everyDay} ${runs[0]?.hours ?? ''}`;

  return runs.map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`).join(', ');
}

function hoursText(t: Messages, hours: Hours | null | undefined): string {
  return hours ? formatPeriod(hours.from, hours.to) : t.catalogue.closed;
}
