import { bookedKinds } from '#regulation/bookings.ts';
import { addDays, type Day, isDay, weekdays, weekdayOf } from '#regulation/calendar.ts';
import { roomTypes, vehicleTypes } from '#regulation/forms/choices.ts';

const views = ['day', 'week', 'list'] as const;

/** What the address asks for; what is no date or code in it is left out. */
export function filtersOf(params: URLSearchParams, today: Day) {
  const text = (name: string) => params.get(name)?.trim() || undefined;
  const of = <Code extends string>(list: readonly Code[], name: string) => list.find((one) => one === params.get(name));
  const whole = (name: string, most: number) => {
    const n = Number(text(name));
    return Number.isInteger(n) && n >= 1 && n <= most ? n : undefined;
  };
  const date = params.get('date');

  return {
    date: isDay(date) && date >= '2000-01-01' && date < '2100-01-01' ? date : today,
    view: of(views, 'view') ?? 'day',
    kind: of(bookedKinds, 'kind'),
    building: text('building')?.slice(0, 100),
    type: of([...roomTypes, ...vehicleTypes], 'type'),
    capacity: whole('capacity', 100_000),
    page: whole('page', 10_000) ?? 1,
    booking: /^[0-9a-f-]{36}$/.exec(params.get('booking') ?? '')?.[0],
  };
}

/** The days that a view shows: one, or the week from Monday that the date is in. */
export function daysOf({ date, view }: ReturnType<typeof filtersOf>): Day[] {
  if (view !== 'week') return [date];
  const monday = addDays(date, -((weekdays.indexOf(weekdayOf(date)) + 6) % 7));

  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}
