import { textOf } from '../../form-action.ts';

/** What every form on a card carries: the request, the version that was seen, a confirmation. */
export function seenBy(form: FormData, number: string | undefined) {
  return {
    number: number ?? '',
    version: textOf(form, 'version'),
    confirm: textOf(form, 'confirm') ? (true as const) : undefined,
  };
}
