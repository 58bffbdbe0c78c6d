import { error, fail, isRedirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { isDatabaseAway } from '#server/db/database.ts';
import { problemOf } from '#server/problem.ts';
import type { Person } from '#server/auth/sessions.ts';

/** What a refused form gets back: the sentence, the wrong fields, and all that was typed. */
export interface Refused {
  action: string;
  message: string;
  rule?: string;
  clause?: string;
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
  confirm?: { rule: string; message: string };
  stale?: true;
  /** The session is over. */
  signIn?: true;
  nearest?: { resource: string; from: string; to: string }[];
  /** 4.3.2. It went out of the form, and came back: taken back by its writer, or held. */
  cameBack?: { decision: string; takenBack: boolean; at: string };
}

/** What a taken form gets back. */
export interface Taken {
  action: string;
  done: true;
}

type Event = RequestEvent;

/**
 * A form action of a page: who, what, call. Whatever the regulation refuses comes back as `fail` with the typed text;
 * without a session the person is asked to sign in again, the text kept by the browser's own form.
 */
export function formAction<Result>(
  name: string,
  run: (actor: Person, form: FormData, event: Event) => Promise<Result>,
): (event: Event) => Promise<ActionFailure<Refused> | Taken> {
  return async (event) => {
    const form = await event.request.formData();
    const { actor, lang } = event.locals;
    if (!actor) return fail(401, { ...kept(name, form), message: signInAgain[lang], signIn: true as const });

    try {
      await run(actor, form, event);
      event.locals.taken = true;
      return { action: name, done: true };
    } catch (cause) {
      if (isRedirect(cause) || isDatabaseAway(cause)) throw cause;
      const problem = problemOf(cause, lang);
      if (!problem) throw cause;
      if (problem.status === 404) error(404, 'not_found');

      const { rule, clause, nearest } = problem;
      return fail(problem.status, {
        ...kept(name, form),
        message: problem.detail,
        errors: Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message])),
        ...(rule && { rule, clause: clause ?? '' }),
        ...(nearest && { nearest }),
        ...(problem.confirmable && rule && { confirm: { rule, message: problem.detail } }),
        ...(problem.status === 412 && { stale: true as const }),
      });
    }
  };
}

/** The texts of a form by name; several of one name as a list. */
export function textsOf(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};

  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }

  return values;
}

/** One text of a form, undefined where it is empty. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** All texts of one name that are not empty. */
export function listOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
}

function kept(action: string, form: FormData): Refused {
  return { action, message: '', errors: {}, values: textsOf(form) };
}

const signInAgain = {
  ru: 'Вы давно не обращались к сервису. Войдите снова и повторите: текст остался на странице.',
  en: 'You have not used the service for a while. Sign in again and repeat: the text is still on the page.',
};
