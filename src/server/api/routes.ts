import { OpenAPIHono, type z, createRoute } from '@hono/zod-openapi';
import { needsBody } from './body.ts';
import type { Api } from './context.ts';
import { idempotencyKey, ifMatch, onNumber } from './inputs.ts';
import { problem } from './schemas.ts';

/** A part of the API; input that its schema refuses goes the way of every other error. */
export function newApi(options: { getPath?: (request: Request) => string } = {}) {
  return new OpenAPIHono<Api>({
    ...options,
    defaultHook: (result) => {
      if (!result.success) throw result.error;
    },
  });
}

const meanings = {
  400: 'Not readable',
  401: 'Not signed in',
  403: 'A right is missing (`rule`, `clause`)',
  404: 'Not there, or not yours',
  409: 'The state does not allow it (`rule`, `clause`); some pass with `confirm: true`',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong type',
  422: 'Fields are wrong (`errors`)',
  429: 'Too many, see Retry-After',
} as const;

type Refusal = keyof typeof meanings;

/** What a call may be refused with, for the document. */
export function problems<Status extends Refusal>(...statuses: Status[]) {
  const answers = statuses.map((status) => [
    status,
    { description: meanings[status], content: { 'application/problem+json': { schema: problem } } },
  ]);
  return Object.fromEntries(answers) as Record<Status, { description: string }>;
}

/** A body or an answer in JSON. */
export function json<Schema extends z.ZodType>(schema: Schema, example?: unknown) {
  return { 'application/json': { schema, ...(example !== undefined && { example }) } };
}

/** What a caller may be: everyone signed in, by token or session. */
export const signedIn: Record<string, string[]>[] = [{ bearer: [] }, { session: [] }];

interface ReadSpec<Path extends string, Answer extends z.ZodType> {
  path: Path;
  tag: string;
  summary: string;
  answer: Answer;
}

/** A call that reads, without parameters in its address or its query. */
export function reading<Path extends string, Answer extends z.ZodType>({
  path,
  tag,
  summary,
  answer,
}: ReadSpec<Path, Answer>) {
  return {
    method: 'get' as const,
    path,
    tags: [tag],
    summary,
    security: signedIn,
    responses: { 200: { description: 'As asked', content: json(answer) }, ...problems(401, 404, 422) },
  };
}

interface ActionSpec<Path extends string, Body extends z.ZodType> {
  path: Path;
  summary: string;
  body: Body;
  example?: unknown;
  method?: 'post' | 'put' | 'patch';
  /** Whether the action can't be said without a body. */
  required?: boolean;
}

/** An action on one request, answered 204 with the new version. */
export function action<Path extends string, Body extends z.ZodType>(spec: ActionSpec<Path, Body>) {
  const { path, summary, body, example = {}, method = 'post', required = false } = spec;

  return createRoute({
    method,
    path: `/requests/{number}${path}` as const,
    tags: ['Actions'],
    summary,
    security: signedIn,
    ...(required && { middleware: needsBody }),
    request: { params: onNumber, headers: ifMatch, body: { required, content: json(body, example) } },
    responses: {
      204: { description: 'Done; ETag is the new version' },
      ...problems(400, 401, 403, 404, 409, 412, 415, 422),
    },
  });
}

/** An action that takes something back, without a body. */
export function removal<Path extends string>({ path, summary }: { path: Path; summary: string }) {
  return createRoute({
    method: 'delete',
    path: `/requests/{number}${path}` as const,
    tags: ['Actions'],
    summary,
    security: signedIn,
    request: { params: onNumber, headers: ifMatch },
    responses: { 204: { description: 'Done; ETag is the new version' }, ...problems(401, 403, 404, 409, 412) },
  });
}

interface MakingSpec<Path extends string, Body extends z.ZodType, Answer extends z.ZodType> {
  path: Path;
  tag: string;
  summary: string;
  body: Body;
  example: unknown;
  answer: Answer;
}

/** What makes something, answered 201 with itself. */
export function making<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>({
  path,
  tag,
  summary,
  body,
  example,
  answer,
}: MakingSpec<Path, Body, Answer>) {
  return {
    method: 'post' as const,
    path,
    tags: [tag],
    summary,
    security: signedIn,
    middleware: needsBody,
    request: { headers: idempotencyKey, body: { required: true, content: json(body, example) } },
    responses: {
      201: { description: 'Made', content: json(answer) },
      ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429),
    },
  };
}
