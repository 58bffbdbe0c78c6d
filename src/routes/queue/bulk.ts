import { fail, type RequestEvent } from '@sveltejs/kit';
import { acceptRequest } from '#server/commands/accept-request.ts';
import { assignAgents } from '#server/commands/assign-agents.ts';
import { closeRequest } from '#server/commands/close-request.ts';
import { completeRequest } from '#server/commands/complete-request.ts';
import { markRead } from '#server/commands/mark-read.ts';
import { offerCompletion } from '#server/commands/offer-completion.ts';
import { prioritiseRequest } from '#server/commands/prioritise-request.ts';
import { refuseRequest } from '#server/commands/refuse-request.ts';
import type { Person } from '#server/auth/sessions.ts';
import { isDatabaseAway } from '#server/db/database.ts';
import { problemOf } from '#server/problem.ts';
import type { Ground, RedirectReason } from '#regulation/codes.ts';
import type { Locale } from '#messages/format.ts';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { listOf, textOf } from '../form-action.ts';

/** What became of one of many: done, or why not and by which clause. */
export interface BulkLine {
  number: string;
  done: boolean;
  message?: string;
  clause?: string;
}

/** In one form; a browser with scripts sends a few at a time. */
const most = 150;

type Run = (actor: Person, from: { number: string; version?: number }, form: FormData) => Promise<unknown>;

/** Each is the ordinary command of a card: its own rules, its own transaction, its own step in the history. */
const runs: Record<string, Run> = {
  assign: (actor, from, form) =>
    assignAgents(actor, {
      ...from,
      lead: textOf(form, 'lead') ?? '',
      reason: textOf(form, 'redirect') as RedirectReason | undefined,
      text: textOf(form, 'text'),
    }),
  accept: (actor, from, form) =>
    acceptRequest(actor, {
      ...from,
      confirm: form.has('confirm'),
      lead: textOf(form, 'lead'),
      lateReason: textOf(form, 'text'),
    }),
  complete: (actor, from, form) => completeRequest(actor, { ...from, confirm: form.has('confirm') }),
  refuse: (actor, from, form) =>
    refuseRequest(actor, {
      ...from,
      confirm: form.has('confirm'),
      ground: textOf(form, 'ground') as Ground,
      text: textOf(form, 'text'),
    }),
  close: (actor, from, form) =>
    closeRequest(actor, {
      ...from,
      confirm: form.has('confirm'),
      reason: textOf(form, 'reason'),
      text: textOf(form, 'text'),
    }),
  raise: (actor, from, form) => prioritiseRequest(actor, { ...from, priority: 1, reason: textOf(form, 'text') ?? '' }),
  offer_completion: (actor, from) => offerCompletion(actor, from),
  read: (actor, { number }) => markRead(actor, { number }),
  unread: (actor, { number }) => markRead(actor, { number, unread: true }),
};

/** 3.1.3, 3.2.6. One action on many requests, one after another; a refused one changes nothing of the others. */
export async function bulk({ request, locals: { actor, lang } }: RequestEvent) {
  const form = await request.formData();
  const picked = listOf(form, 'number').slice(0, most);
  const what = textOf(form, 'what') ?? '';
  const run = Object.hasOwn(runs, what) ? runs[what] : undefined;
  const t = (lang === 'en' ? en : ru).queue.bulk;

  if (!actor) return fail(401, { bulk: { what, lines: [], problem: t.nothing } });
  const problem = wrongWith(what, form, t) ?? (run && picked.length > 0 ? null : t.nothing);
  if (!run || problem) return fail(422, { bulk: { what, lines: [], problem: problem ?? t.nothing } });

  const lines: BulkLine[] = [];
  for (const one of picked) lines.push(await lineOf(one, (from) => run(actor, from, form), lang));
  return { bulk: { what, lines, problem: null } };
}

/** What is missing for all of them alike is said once. */
function wrongWith(what: string, form: FormData, t: (typeof ru)['queue']['bulk']): string | null {
  if ((what === 'assign' || what === 'accept') && !textOf(form, 'lead')) return t.needLead;
  if (what === 'close' && !textOf(form, 'reason')) return t.needReason;
  return what === 'refuse' && !textOf(form, 'ground') ? t.needReason : null;
}

/** A row is picked with the version that the person saw: «МИ-2026-000123.4». */
async function lineOf(
  picked: string,
  run: (from: { number: string; version?: number }) => Promise<unknown>,
  lang: Locale,
): Promise<BulkLine> {
  const [number = '', seen] = picked.split('.');
  const version = Number(seen);

  try {
    await run(Number.isInteger(version) && version > 0 ? { number, version } : { number });
    return { number, done: true };
  } catch (cause) {
    const problem = isDatabaseAway(cause) ? null : problemOf(cause, lang);
    if (!problem) throw cause;

    const message = [problem.detail, ...(problem.errors ?? []).map((error) => error.message)].join(' ');
    return { number, done: false, message, ...(problem.clause && { clause: problem.clause }) };
  }
}
