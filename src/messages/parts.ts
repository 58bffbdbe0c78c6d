import type { Locale } from './format.ts';
import type { Messages } from './ru.ts';

type Load = () => Promise<Partial<Messages>>;

/** The texts that a Client may see, in parts: to a browser only those of its page travel. Of the forms what every form says. */
const ru = {
  common: () => import('./ru/common.ts'),
  home: () => import('./ru/home.ts'),
  outcomes: () => import('./ru/outcomes.ts'),
  card: () => import('./ru/card.ts'),
  choosing: () => import('./ru/choosing.ts'),
  create: () => import('./ru/create.ts'),
  events: () => import('./ru/events.ts'),
  consent: () => import('./ru/consent.ts'),
  help: () => import('./ru/help.ts'),
  notifications: () => import('./ru/notifications.ts'),
  search: () => import('./ru/search.ts'),
  sheet: () => import('./ru/sheet.ts'),
  special: () => import('./ru/special.ts'),
  forms: async () => onlyShown((await import('./ru/forms/shown.ts')).shown),
} satisfies Partial<Record<keyof Messages, Load>>;

export type Part = keyof typeof ru;

const en: Record<Part, Load> = {
  common: () => import('./en/common.ts'),
  home: () => import('./en/home.ts'),
  outcomes: () => import('./en/outcomes.ts'),
  card: () => import('./en/card.ts'),
  choosing: () => import('./en/choosing.ts'),
  create: () => import('./en/create.ts'),
  events: () => import('./en/events.ts'),
  consent: () => import('./en/consent.ts'),
  help: () => import('./en/help.ts'),
  notifications: () => import('./en/notifications.ts'),
  search: () => import('./en/search.ts'),
  sheet: () => import('./en/sheet.ts'),
  special: () => import('./en/special.ts'),
  forms: async () => onlyShown((await import('./en/forms/shown.ts')).shown),
};

const parts: Record<Locale, Record<Part, Load>> = { ru, en };

/** The texts of these parts. */
export async function loadParts(locale: Locale, wanted: readonly Part[]): Promise<Partial<Messages>> {
  const loaded = await Promise.all(wanted.map((part) => parts[locale][part]()));
  return Object.assign({}, ...loaded) as Partial<Messages>;
}

/** The texts of all parts, the staff's too. */
export async function loadAll(locale: Locale): Promise<Messages> {
  return locale === 'en' ? (await import('./en.ts')).en : (await import('./ru.ts')).ru;
}

function onlyShown(shown: Partial<Messages['forms']>): Partial<Messages> {
  return { forms: { ...shown, common: {}, categories: {} } as Messages['forms'] };
}
