import type { Refused } from '../../../form-action.ts';

/** What a form of the card held when it came back. */
export interface Typed {
  /** What was typed into the field of this name. */
  value(name: string): string | undefined;
  values(name: string): string[];
  /** What is wrong with the field of this name. */
  error(name: string): string | undefined;
  errors: Refused['errors'];
}

/** What came back with a refused form, or nothing. */
export function typedOf(refused: Refused | null): Typed {
  const textsOf = (given: string | string[] | undefined) => (Array.isArray(given) ? given : given ? [given] : []);

  return {
    value: (name) => textsOf(refused?.values[name])[0],
    values: (name) => textsOf(refused?.values[name]),
    error: (name) => refused?.errors[name],
    errors: refused?.errors ?? {},
  };
}

/** Errors by the paths of the fields on this page: several forms have a `text` and a `reason`, one has `fields` or `result`. */
export function errorsByPath({ errors }: Refused, action: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, sentence]) => [
      /^(result|fields)\./.test(path) ? path : `${action}.${path}`,
      sentence,
    ]),
  );
}

/** Nothing is said twice: neither the sentence of a field on top, nor a clause that the sentence names. */
export function said({ message, clause, errors, stale }: Refused): { message?: string; clause?: string } {
  if (Object.values(errors).includes(message)) return {};
  return clause && !stale && !message.includes(clause) ? { message, clause } : { message };
}
