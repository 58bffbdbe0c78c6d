import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { categories, type Category } from '#regulation/codes.ts';
import { isOperator } from '#regulation/permissions.ts';
import { now as clock } from '#server/clock.ts';
import { countedDays, firstDates, testedTerms } from '#server/queries/term-tester.ts';
import { countAskOf, termsAskOf, typedOf } from './ask.ts';
import type { PageServerLoad } from './$types';

/** R-4.6.2/1. «На какую дату я успеваю?»: everything asked stands in the address, so it works without JavaScript. */
export const load: PageServerLoad = async ({ url, locals: { actor, lang } }) => {
  const now = clock();
  const typed = typedOf(url.searchParams);
  const asked = termsAskOf(typed, now);
  const mayCount = actor !== null && isOperator(actor);
  const toCount = mayCount ? countAskOf(typed) : null;

  const { categories: words } = (lang === 'en' ? en : ru).forms;

  return {
    names: Object.fromEntries(categories.map((code) => [code, words[code].name])) as Record<Category, string>,
    typed,
    wrong: asked && 'wrong' in asked ? asked.wrong : null,
    tested: asked && 'ask' in asked ? await testedTerms(typed.category, asked.ask, lang) : null,
    firstDates: await firstDates(now),
    mayCount,
    wrongCount: toCount && 'wrong' in toCount ? toCount.wrong : null,
    counted: toCount && 'from' in toCount ? await countedDays(toCount.from, toCount.days, typed.direction, lang) : null,
  };
};
