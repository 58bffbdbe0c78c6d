/**
 * What can be set in the version for people with poor sight; the first choice of each but the size is the plain one.
 * Kept as one short text in a cookie and in the account, written on `<html>` by the server.
 */
export const specialChoices = {
  size: ['100', '150', '200'],
  scheme: ['black-on-white', 'white-on-black', 'blue-on-blue', 'brown-on-beige'],
  letters: ['normal', 'wide', 'widest'],
  lines: ['single', 'half', 'double'],
  face: ['sans', 'serif'],
  images: ['shown', 'grey', 'off'],
  panel: ['open', 'folded'],
} as const;

export type SpecialName = keyof typeof specialChoices;
export type Special = { [Name in SpecialName]: (typeof specialChoices)[Name][number] };

export const specialNames = Object.keys(specialChoices) as SpecialName[];

/** What the version begins with, and goes back to. */
export const firstSpecial: Special = {
  size: '150',
  scheme: 'black-on-white',
  letters: 'normal',
  lines: 'half',
  face: 'sans',
  images: 'shown',
  panel: 'open',
};

/** The kept text: `on` or `off`, then the choices, so that turning it on again brings the same back. */
export function keptSpecial(special: Special, on: boolean): string {
  return [on ? 'on' : 'off', ...specialNames.map((name) => special[name])].join('.');
}

/** The choices of a kept text, the first ones where it has none. */
export function choicesOf(kept: string | null | undefined): Special {
  const [, ...values] = (kept ?? '').split('.');
  return pickSpecial((name) => values[specialNames.indexOf(name)]);
}

/** The choices where the version is on, else null. */
export function specialOf(kept: string | null | undefined): Special | null {
  return kept?.startsWith('on.') ? choicesOf(kept) : null;
}

/** Choices out of what a form or a text says; what is not a choice becomes the first one. */
export function pickSpecial(said: (name: SpecialName) => unknown): Special {
  const pick = <Name extends SpecialName>(name: Name) => {
    const choices: readonly string[] = specialChoices[name];
    const value = said(name);
    return [name, typeof value === 'string' && choices.includes(value) ? value : firstSpecial[name]];
  };

  return Object.fromEntries(specialNames.map(pick)) as Special;
}

/** The attributes of `<html>`, from which the stylesheet of the version takes everything. */
export function specialAttributes(special: Special | null): string {
  if (!special) return '';
  return `data-special ${specialNames.map((name) => `data-${name}="${special[name]}"`).join(' ')}`;
}
