import { HTTPException } from 'hono/http-exception';
import type { Problem } from '../problem.ts';
import { isDatabaseAway } from '../db/database.ts';
import { log } from '../log.ts';
import { problemOf } from '../problem.ts';
import type { Call } from './context.ts';
import { type OwnStatus, texts } from './texts.ts';

/** A «no» of the API itself: not readable, not signed in, no such address. */
export class Refused extends Error {
  readonly status: OwnStatus;
  readonly headers: Record<string, string>;

  constructor(status: OwnStatus, headers: Record<string, string> = {}) {
    super(String(status));
    this.status = status;
    this.headers = headers;
  }
}

/** RFC 9457. Whatever was thrown, as the caller gets it; faults of ours go to the log and say nothing of themselves. */
export function answerError(error: Error, c: Call): Response {
  const lang = c.get('lang') ?? 'ru';
  if (error instanceof Refused) return own(c, error.status, error.headers);
  if (error instanceof HTTPException) return own(c, isOwn(error.status) ? error.status : 400);

  const problem = problemOf(error, lang);
  if (problem) return problemResponse(problem);
  if (isDatabaseAway(error)) return own(c, 503, { 'retry-after': '10' });

  const code = (error as { code?: unknown }).code;
  if (isBusy(code)) return own(c, 503, { 'retry-after': '1' });

  log.error({ route: c.req.routePath, method: c.req.method, error: describe(error) }, 'unexpected error of the API');
  return own(c, isOfData(code) ? 400 : 500);
}

function own(c: Call, status: OwnStatus, headers: Record<string, string> = {}): Response {
  const { title, detail } = texts[c.get('lang') ?? 'ru'][status];
  return problemResponse({ status, title, detail }, headers);
}

function problemResponse({ retryAfter, ...problem }: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: problem.rule ? `urn:moi-initsiativy:rule:${problem.rule}` : 'about:blank', ...problem },
    {
      status: problem.status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        ...(retryAfter && { 'retry-after': String(retryAfter) }),
        ...headers,
      },
    },
  );
}

function isOwn(status: number): status is OwnStatus {
  return Object.hasOwn(texts.ru, status);
}

/** Two actions in each other's way, or one that took too long: the same call may pass later. */
function isBusy(code: unknown): boolean {
  return code === '40001' || code === '40P01' || code === '55P03' || code === '57014';
}

/** What the database could not store as it was given; caught before, as far as we know. */
function isOfData(code: unknown): boolean {
  return typeof code === 'string' && /^22...$/.test(code);
}

function describe(error: Error) {
  return { name: error.name, code: (error as { code?: string }).code, stack: error.stack };
}
