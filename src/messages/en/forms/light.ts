import type { LightTexts } from '../../field-text.ts';

/** How to put a phone or an address right. */
export const phone = 'give +7 and 10 digits, for example +7 (499) 000-00-00.';
export const url = 'give an address that begins with https:// and has at most 500 characters.';

/** 4.2.1. What a page tells by itself, on leaving a field. */
export const light: LightTexts = {
  text_short: (name, { min, length, advice }) =>
    `“${name}” has fewer than ${min} characters, now ${length}. ${advice ?? 'Write in more detail.'}`,
  text_long: (name, { max, length }) => `“${name}” has more than ${max} characters, now ${length}. Shorten the text.`,
  number: (name, { min, max }) => `Fill in “${name}”: give a number from ${min} to ${max}.`,
  time_step: (name, { step, example }) =>
    `“${name}”: give a time in steps of ${step} minutes, for example 18:00 or ${example}.`,
  phone: (name) => `“${name}”: ${phone}`,
  url: (name) => `“${name}”: ${url}`,
};

/** 4.2.1. More than there is: it may be sent all the same. */
export const aboveStock = (available: number) =>
  `${available} in stock. You may send it: the Agent will say how many are possible.`;
