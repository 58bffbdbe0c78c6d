import { categorySpecs } from '#regulation/categories.ts';
import { isGiven, isRequired } from '#regulation/forms/field-spec.ts';
import { numberIn, rowsIn, textIn } from '#regulation/forms/values.ts';
import { placeOf } from '#messages/answer-summary.ts';
import { fieldText } from '#messages/form-texts.ts';
import { formatDayShort, formatWorkingDays } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';
import type { PageData } from '../$types';

export interface Check {
  ok: boolean;
  text: string;
}

type Card = PageData['card'];
type Lists = PageData['lists'];

/** 4.6.3/1. What the service can tell the Operator about a new request by itself. */
export function checklist(card: Card, lists: Lists, t: Messages): Check[] {
  const words = t.staff.checklist;
  const missing = categorySpecs[card.category].fields.filter(
    (field) => isRequired(field, card.fields) && !isGiven(card.fields[field.code]),
  );
  const labels = missing.map(({ code }) => fieldText(t.forms, card.category, 'fields', code)?.label ?? code);

  return [
    labels.length === 0 ? { ok: true, text: words.fields } : { ok: false, text: words.missing(labels.join(', ')) },
    card.late
      ? { ok: false, text: words.late(formatWorkingDays(card.lateBy, t.lang)) }
      : { ok: true, text: words.inTime(formatDayShort(card.submissionDeadline, t.lang)) },
    ...ofCategory(card, lists, t),
    ...(card.files.length > 0 ? [{ ok: true, text: words.files(card.files.length) }] : []),
  ];
}

function ofCategory(card: Card, lists: Lists, t: Messages): Check[] {
  const words = t.staff.checklist;

  switch (card.category) {
    case 'rooms':
      return [roomOf(card, lists, t), ...guestsOf(card, t)];
    case 'printing':
      return [
        textIn(card.fields, 'layout') === 'help'
          ? { ok: false, text: words.noLayout }
          : { ok: true, text: words.layout },
      ];
    case 'transport': {
      const passengers = numberIn(card.fields, 'passengers') ?? 0;
      const fitting = lists.resources.filter(({ capacity }) => (capacity ?? 0) >= passengers);
      return [
        fitting.length > 0 ? { ok: true, text: words.vehicle(fitting.length) } : { ok: false, text: words.noVehicle },
      ];
    }
    case 'souvenirs':
      return [stockOf(card, lists, t)];
    default:
      return [];
  }
}

function roomOf({ fields }: Card, lists: Lists, t: Messages): Check {
  const words = t.staff.checklist;
  const people = numberIn(fields, 'attendees') ?? 0;
  const chosen = lists.resources.find(({ id }) => id === fields.room);

  if (chosen) {
    const seats = chosen.capacity ?? 0;
    const name = placeOf(t.forms, { ...chosen, building: null });
    return seats >= people
      ? { ok: true, text: words.fits(name, seats) }
      : { ok: false, text: words.crowded(name, seats, people) };
  }

  const fitting = lists.resources.filter(
    ({ building, type, capacity }) =>
      building === fields.building && type === fields.roomType && (capacity ?? 0) >= people,
  );
  return fitting.length > 0
    ? { ok: true, text: words.roomsFit(fitting.length) }
    : { ok: false, text: words.noRoomFits };
}

function guestsOf({ fields }: Card, t: Messages): Check[] {
  const guests = numberIn(fields, 'guests') ?? 0;
  return guests > 0 ? [{ ok: false, text: t.staff.checklist.guests(guests) }] : [];
}

function stockOf({ fields }: Card, lists: Lists, t: Messages): Check {
  const short = rowsIn(fields, 'items').flatMap((row) => {
    const item = lists.resources.find(({ id }) => id === row.item);
    const left = item ? (item.on_hand ?? 0) - item.reserved : Infinity;
    return item && left < Number(row.quantity) ? [`${item.name} (${left})`] : [];
  });

  return short.length === 0
    ? { ok: true, text: t.staff.checklist.stock }
    : { ok: false, text: t.staff.checklist.stockShort(short.join(', ')) };
}
