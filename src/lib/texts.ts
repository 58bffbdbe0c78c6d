import { browser } from '$app/env';
import type { RouteId } from '$app/types';
import type { Locale } from '#messages/format.ts';
import { loadAll, loadParts, type Part } from '#messages/parts.ts';
import type { ShownText } from '#messages/field-text.ts';
import type { Messages } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';

/** Texts by the keys of the fields. */
export type FieldTexts = Record<'common' | 'fields', Record<string, ShownText>>;

/** What a page shows of the texts besides `common`; the pages of the staff are not here, they have all. */
const partsOfPages: Partial<Record<RouteId, readonly Part[]>> = {
  '/': ['home', 'outcomes'],
  '/requests': ['home', 'outcomes'],
  '/requests/[number]': ['card', 'outcomes'],
  '/requests/[number]/pass': ['card'],
  '/requests/[number]/print': ['card', 'outcomes', 'sheet'],
  '/new': ['create', 'home'],
  '/new/[draft]': ['create', 'forms'],
  '/new/event': ['create', 'forms', 'events'],
  '/events/[id]': ['create', 'forms', 'events'],
  '/events/[id]/edit': ['create', 'forms', 'events'],
  '/consent': ['consent'],
  '/notifications': ['notifications'],
  '/search': ['search'],
  '/me': ['home'],
  '/help': ['help'],
  '/help/regulation': ['help'],
  '/help/personal-data': ['help'],
  '/help/terms': ['help'],
  '/demo/sign-in/[uid]': ['home'],
  '/demo/mail': ['notifications'],
};

/** In a browser what was loaded stays, page by page; on the server a page that shows more than it says here fails. */
const kept: Partial<Messages> = {};

/** The texts of a page in one language: all of them for who has a granted role. */
export async function textsOf(
  page: RouteId | null,
  lang: Locale,
  hasRole: boolean,
  more: readonly Part[] = [],
): Promise<Messages> {
  const t = browser ? kept : {};
  const wanted: Part[] = ['common', ...((page && partsOfPages[page]) ?? []), ...more];
  const loaded = hasRole
    ? await loadAll(lang)
    : await loadParts(
        lang,
        wanted.filter((part) => !(part in t)),
      );

  return Object.assign(t, { lang }, loaded) as Messages;
}

/** Adds the texts of the fields of a form, which come with its page. */
export function addFieldTexts(t: Messages, category: Category, { common, fields }: FieldTexts): void {
  const { categories } = t.forms;
  const own = categories[category];

  t.forms = {
    ...t.forms,
    common: { ...t.forms.common, ...common },
    categories: { ...categories, [category]: { ...own, fields: { ...own?.fields, ...fields } } },
  };
}
