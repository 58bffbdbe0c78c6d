import { placeOf } from '#messages/answer-summary.ts';
import { addressedAs, type Filled, fillTemplate, type Placeholder } from '#messages/fill-template.ts';
import { formatDay } from '#messages/format.ts';
import { forms } from '#messages/ru/forms.ts';
import type { Category } from '#regulation/codes.ts';
import { dictionaries, namedResources } from '../db/dictionaries.ts';
import type { Card } from './card.ts';
import { templates } from './settings.ts';

/** A template as the writer of a message meets it: filled in for one request. */
export interface FilledTemplate extends Filled {
  id: string;
  name: string;
  kind: 'message' | 'question';
  category: Category | null;
}

/** R-4.6.2/2. The templates for a request, those of its category first; what is filled in is Russian, as the templates are. */
export async function filledTemplates(card: Card): Promise<FilledTemplate[]> {
  const [rows, values] = await Promise.all([templates(card.category), valuesOf(card)]);

  return rows
    .toSorted((a, b) => Number(a.category === null) - Number(b.category === null))
    .map(({ id, name, kind, category, text }) => ({ id, name, kind, category, ...fillTemplate(text, values) }));
}

/** The room is the promised one, else the one that was asked for. */
async function valuesOf({ number, client, serviceDate, answer, fields }: Card): Promise<Record<Placeholder, string>> {
  const resources = namedResources(await dictionaries());
  const room = resources.find(({ id }) => id === (answer?.result.resource ?? fields.room));

  return {
    номер: number,
    имя: addressedAs(client.name),
    дата: formatDay(serviceDate, 'ru'),
    аудитория: placeOf(forms, room),
  };
}
