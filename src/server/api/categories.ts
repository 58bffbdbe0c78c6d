import { createRoute, z } from '@hono/zod-openapi';
import { forms as en } from '#messages/en/forms.ts';
import { labelsOf } from '#messages/form-texts.ts';
import type { Locale } from '#messages/format.ts';
import { forms as ru } from '#messages/ru/forms.ts';
import { categorySpecs } from '#regulation/categories.ts';
import { type Category, categories as all } from '#regulation/codes.ts';
import { schemaOf } from '#regulation/json-schema.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { theSettings } from '../db/settings.ts';
import { NotFound } from '../errors.ts';
import { deadlinesOf } from '../queries/deadlines.ts';
import { day, onPage } from './inputs.ts';
import { paged } from './lists.ts';
import { json, newApi, problems, reading } from './routes.ts';
import { category, deadlines, listOf } from './schemas.ts';
import { now as clock } from '../clock.ts';

const tag = 'Categories and terms';
const onCode = z.object({ code: z.string().openapi({ description: all.join(', '), example: 'rooms' }) });

const list = createRoute({
  ...reading({
    path: '/categories',
    tag,
    summary: 'What may be asked for, with the forms (4.1.1)',
    answer: listOf(category),
  }),
  request: { query: onPage },
});

const one = createRoute({
  ...reading({ path: '/categories/{code}', tag, summary: 'One category with its form (4.1.1)', answer: category }),
  request: { params: onCode },
});

const instant = z
  .string()
  .transform((text) => text.replace(' ', '+'))
  .pipe(z.iso.datetime({ offset: true }))
  .transform((text) => new Date(text))
  .openapi({ type: 'string', format: 'date-time', example: '2026-11-23T09:00:00Z' });

const terms = createRoute({
  ...reading({
    path: '/categories/{code}/deadlines',
    tag,
    summary: 'The terms of a date and how they are counted (4.1.1, 4.2.2, 4.4.1)',
    answer: deadlines,
  }),
  request: {
    params: onCode,
    query: z.object({ serviceDate: day, eventDate: day.optional(), at: instant.optional() }),
  },
  responses: { 200: { description: 'The terms', content: json(deadlines) }, ...problems(401, 404, 422) },
});

export const categories = newApi()
  .openapi(list, async (c) => {
    const items = await Promise.all(all.map((code) => categoryJson(code, c.get('lang'))));
    return c.json(paged(items, c.req.valid('query')), 200);
  })
  .openapi(one, async (c) => c.json(await categoryJson(known(c.req.valid('param').code), c.get('lang')), 200))
  .openapi(terms, async (c) => {
    const { serviceDate, eventDate = serviceDate, at = clock() } = c.req.valid('query');
    const ask = { serviceDate, eventDate, submittedAt: at };
    return c.json(await deadlinesOf(known(c.req.valid('param').code), ask, c.get('lang')), 200);
  });

function known(code: string): Category {
  const found = all.find((one) => one === code);
  if (!found) throw new NotFound();

  return found;
}

async function categoryJson(code: Category, lang: Locale) {
  const t = lang === 'ru' ? ru : en;
  const lists = await dictionaries();
  const { leadDays, responseDays } = (await theSettings()).category(code);
  const { fields, answer } = categorySpecs[code];

  return {
    code,
    name: t.categories[code].name,
    leadDays,
    responseDays,
    form: schemaOf(fields, labelsOf(t, code, 'fields'), lists),
    answerForm: schemaOf(answer, labelsOf(t, code, 'answer'), lists),
  };
}
