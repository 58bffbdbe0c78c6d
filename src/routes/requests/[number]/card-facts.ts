import { knownNames } from '#lib/known-names.ts';
import { type ShownFact, shownFacts } from '#lib/shown-facts.ts';
import type { ShownPhoto } from '#lib/shown-photo.ts';
import { fieldText, nameOf } from '#messages/form-texts.ts';
import type { Messages } from '#messages/ru.ts';
import type { CardLists } from '#server/db/dictionaries.ts';
import type { Card } from '#server/queries/card.ts';
import { answerTimes } from '#regulation/answer-times.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { isPromiseKept } from '#regulation/promise.ts';
import { type AnswerLines, answerLines, photosOf } from './answer-lines.ts';

const labelled = ['serviceDate', 'eventDate', 'about', 'organisation', 'phone', 'files'] as const;

/** What a Client's card says in the words of the forms: put together here, so that these words need not travel. */
export interface CardFacts {
  category: string;
  labels: Record<(typeof labelled)[number], string>;
  organisation: string | null;
  rows: ShownFact[];
  answer: AnswerLines;
  /** Of the room that is wished, while no other one is given. */
  photos: ShownPhoto[];
  /** 3.2.3. Whether the answer is a place for a guard; whether it has, or had, a time for a calendar. */
  hasPass: boolean;
  hasTimes: boolean;
  /** 4.5.1. The fields that a refusal names, by their labels. */
  refused: string;
}

/** 4.2.1, 3.2.3. The data that were sent, and those of the answer; `answered` is the last answer, also one taken back. */
export function cardFacts(card: Card, lists: CardLists, answered: FieldValues | null, t: Messages): CardFacts {
  const { category, fields, files } = card;
  const named = lists.organisations.find(({ code }) => code === card.organisation)?.name;
  const labels = labelled.map((code) => [code, fieldText(t.forms, category, 'common', code)?.label ?? code]);

  return {
    category: t.forms.categories[category].name,
    labels: Object.fromEntries(labels) as CardFacts['labels'],
    organisation: card.organisationOther ?? named ?? null,
    rows: shownFacts(t.forms, t.lang, { category, fields, names: knownNames(lists, files, t), files }),
    answer: answerLines(card, card.answer?.result ?? {}, lists, t),
    photos: isPromiseKept(card) ? [] : photosOf(lists, fields.room),
    hasPass: isPromiseKept(card) && (category === 'rooms' || category === 'media'),
    hasTimes: answered !== null && answerTimes(category, card, answered) !== null,
    refused: (card.outcome?.fields ?? []).map((path) => nameOf(t.forms, category, path)).join(', '),
  };
}
