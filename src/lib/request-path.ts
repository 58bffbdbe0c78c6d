import { resolve } from '$app/paths';

/** The address of a card, its number in latin letters: `/requests/MI-2026-000123`. */
export function requestPath(number: string) {
  return resolve('/requests/[number]', { number: number.replace(/^МИ/, 'MI') });
}
