import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { rowsIn, textIn } from '#regulation/forms/values.ts';
import { formatDay, formatDayPeriod, formatNumber, formatPhone } from '#messages/format.ts';
import type { ShownPhoto } from '#lib/shown-photo.ts';
import { placeOf } from '#messages/answer-summary.ts';
import type { Messages } from '#messages/ru.ts';
import type { CardLists } from '#server/db/dictionaries.ts';
import type { Card } from '#server/queries/card.ts';

export interface AnswerLine {
  label: string;
  text: string;
  href?: string;
}

export interface AnswerLines {
  /** What was given, in large type: «ауд. 214», «50 шт.». */
  big: string;
  under: string | null;
  lines: AnswerLine[];
  /** Of the room, studio or vehicle that was given. */
  photos: ShownPhoto[];
}

/** 3.2.3. The concrete data of an answer, the main thing first. */
export function answerLines(card: Card, result: FieldValues, lists: CardLists, t: Messages): AnswerLines {
  return { ...saidOf(card, result, lists, t), photos: photosOf(lists, result.resource) };
}

/** What a resource looks like. */
export function photosOf({ photos }: CardLists, resource: unknown): ShownPhoto[] {
  return photos.filter((one) => one.resource === resource).map(({ file, alt }) => ({ file, alt }));
}

function saidOf(card: Card, result: FieldValues, lists: CardLists, t: Messages): Omit<AnswerLines, 'photos'> {
  const words = t.card.result;
  const text = (code: string) => textIn(result, code) ?? '';
  const resource = lists.resources.find(({ id }) => id === result.resource);
  const building = lists.buildings.find(({ code }) => code === resource?.building);
  const place = building ? [building.name, building.address].filter(Boolean).join(', ') : null;
  const slot = formatDayPeriod(card.serviceDate, text('from'), text('to'), t.lang);
  const big = resource ? placeOf(t.forms, { ...resource, building: null }) : '';
  const handOver = [
    { label: words.place, text: text('place') },
    { label: words.collect, text: whenOf(result, t) },
  ];

  switch (card.category) {
    case 'rooms':
      return {
        big,
        under: place,
        lines: given({ label: words.when, text: slot }, { label: words.key, text: text('contact') }),
      };
    case 'media':
      return {
        big,
        under: place,
        lines: given({ label: words.when, text: slot }, { label: words.who, text: text('employee') }),
      };
    case 'printing':
      return {
        big: words.pieces(formatNumber(Number(result.quantity), t.lang)),
        under: null,
        lines: given(...handOver),
      };
    case 'souvenirs':
      return {
        big: '',
        under: null,
        lines: given({ label: words.items, text: itemsOf(result, lists, t) }, ...handOver),
      };
    case 'transport':
      return { big, under: null, lines: tripOf(card, result, t) };
    case 'information':
      return { big: '', under: null, lines: publicationsOf(result, t) };
  }
}

function given(...lines: AnswerLine[]): AnswerLine[] {
  return lines.filter(({ text }) => text !== '');
}

function whenOf(result: FieldValues, t: Messages): string {
  const [day, from, to] = ['date', 'from', 'to'].map((code) => textIn(result, code));
  if (!day) return '';
  if (from && to) return formatDayPeriod(day, from, to, t.lang);
  return [formatDay(day, t.lang), from && t.forms.summary.from(from), to && t.forms.summary.until(to)]
    .filter(Boolean)
    .join(', ');
}

function itemsOf(result: FieldValues, lists: CardLists, t: Messages): string {
  return rowsIn(result, 'items')
    .map((row) => {
      const name = lists.resources.find(({ id }) => id === row.item)?.name ?? textIn(row, 'name') ?? '';
      return t.forms.summary.item(name, formatNumber(Number(row.quantity), t.lang));
    })
    .join('\n');
}

function tripOf(card: Card, result: FieldValues, t: Messages): AnswerLine[] {
  const words = t.card.result;
  const phone = textIn(result, 'dispatcherPhone') ?? '';

  return given(
    { label: words.when, text: `${formatDay(card.serviceDate, t.lang)}, ${textIn(result, 'from') ?? ''}` },
    { label: words.pickup, text: textIn(result, 'place') ?? '' },
    { label: words.dispatcher, text: formatPhone(phone), href: `tel:${phone}` },
    {
      label: words.free,
      text: [formatDay(textIn(result, 'toDate') ?? card.serviceDate, t.lang), textIn(result, 'to')].join(', '),
    },
  );
}

function publicationsOf(result: FieldValues, t: Messages): AnswerLine[] {
  const names: Record<string, string> = t.forms.categories.information.fields.channels.choices;

  return rowsIn(result, 'publications').map((row) => {
    const channel = textIn(row, 'channel') ?? '';
    const url = textIn(row, 'url');
    return {
      label: names[channel] ?? channel,
      text: `${formatDay(textIn(row, 'date') ?? '', t.lang)}, ${textIn(row, 'time') ?? ''}`,
      ...(url && { href: url }),
    };
  });
}
