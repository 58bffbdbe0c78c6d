import { z } from '@hono/zod-openapi';
import { labelsOf } from '#messages/form-texts.ts';
import { forms } from '#messages/en/forms.ts';
import { categories } from '#regulation/codes.ts';
import { commonFields } from '#regulation/forms/common.ts';
import { schemaOf } from '#regulation/json-schema.ts';
import { editRequest } from '../commands/edit-request.ts';
import { sendRequest } from '../commands/send-request.ts';

/**
 * 3.1.1, 4.2.1. What a request is sent with. Only the category is checked here: the rest is checked by the command
 * against the form of the category, every wrong field and every unknown property at once.
 */
export const newRequest = z
  .looseObject({ category: sendRequest.input.shape.category })
  .openapi('NewRequest', documented());

export const newRequestExample = {
  category: 'rooms',
  title: 'Вечер настольных игр',
  about: 'Открытая встреча клуба: играем и знакомим первокурсников с играми.',
  serviceDate: '2026-12-10',
  organisation: 'board_games',
  fields: { building: 'main', roomType: 'classroom', from: '18:00', to: '21:00', attendees: 25, guests: 0 },
  truthful: true,
};

/** 3.1.1/3. What a correction of the card may change; checked by the command like the card itself. */
export const requestEdit = editRequest.input
  .omit({ number: true, version: true })
  .strict()
  .openapi('RequestEdit', {
    type: 'object',
    description: 'A property of `fields` that is null is taken out, one that is left out stays. `status` is refused.',
    properties: {
      ...pick(documented().properties, ['title', 'about', 'serviceDate', 'eventDate', 'eventTime', 'fields']),
      reason: { type: 'string', minLength: 1, maxLength: 1000 },
    },
    required: ['reason'],
    additionalProperties: false,
  });

type Documented = { type: 'object'; properties: Record<string, { type: 'string' | 'object' }> };

/** The same list of fields that the check is made from; organisations are named by `GET /organisations`. */
function documented(): Documented {
  const {
    $schema: _,
    properties,
    ...schema
  } = schemaOf(commonFields, labelsOf(forms, null, 'common'), {
    buildings: [],
    organisations: [],
  });

  return {
    ...schema,
    type: 'object',
    properties: {
      category: { type: 'string', enum: [...categories] },
      ...(properties as object),
      organisation: { type: 'string', description: 'A code of GET /organisations, or `other`' },
      fields: { type: 'object', description: 'By the `form` of GET /categories/{code}' },
    },
    required: ['category', 'fields', ...((schema.required ?? []) as string[])],
  } as Documented;
}

function pick(properties: Documented['properties'], names: string[]): Documented['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
}
