import { createMiddleware } from 'hono/factory';
import type { Api } from './context.ts';
import { Refused } from './refuse.ts';

const mostBytes = 1024 * 1024;
const deepest = 32;

/**
 * Reads a JSON body once, for all routes: at most 1 MB, UTF-8, texts without null characters. An empty one counts as
 * an object without properties; other types are left to the route. Throws Refused 400 or 413.
 */
export const readBody = createMiddleware<Api>(async (c, next) => {
  c.set('body', '');
  c.set('bodyIsEmpty', false);
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || isForm(c.req.header('content-type'))) return next();

  const text = decode(await bytesOf(c.req.raw));
  const isEmpty = text.trim() === '';
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '');
  if (!isEmpty && !isJson) throw new Refused(415);

  const body = isEmpty ? '{}' : JSON.stringify(clean(parse(text), 0));
  c.set('body', body);
  c.set('bodyIsEmpty', isEmpty);
  c.req.bodyCache.text = Promise.resolve(body) as never; // typed as what it will be

  return next();
});

/** For routes that say nothing without a body. */
export const needsBody = createMiddleware<Api>(async (c, next) => {
  if (c.get('bodyIsEmpty')) throw new Refused(400);
  await next();
});

function isForm(type: string | undefined): boolean {
  return /^multipart\//i.test(type ?? '');
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw new Refused(413);
  const chunks: Uint8Array[] = [];
  let size = 0;

  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Refused(413);
    chunks.push(chunk);
  }

  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(400);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400);
  }
}

/** Texts as the database takes them: well formed, no null characters. Deeper than anything asked for is not readable. */
function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '');
  if (value === null || typeof value !== 'object') return value;
  if (depth >= deepest) throw new Refused(400);
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1));

  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [clean(name, depth) as string, clean(one, depth + 1)]),
  );
}
