import { createHash } from 'node:crypto';
import { RuleError } from '#regulation/rule-error.ts';
import { AlreadyDone, type Once, keepAnswer } from '../commands/once.ts';
import type { Call } from './context.ts';

/** What was made and how it is shown. */
interface Making<Result, Shown> {
  make: (once: Once | undefined) => Promise<Result>;
  show: (made: Result) => Promise<Shown>;
  /** Headers that are made of what is shown. */
  headers?: (shown: Shown) => Record<string, string>;
}

/**
 * R-3.1.2/2. Makes something and answers 201 with itself. With an `Idempotency-Key` the first answer is kept for
 * 24 hours: the same key and body get it again word for word, also at once. `content` is the body, or what stands for it.
 */
export async function makeOnce<Result, Shown extends object>(
  c: Call,
  content: string,
  { make, show, headers = () => ({}) }: Making<Result, Shown>,
) {
  const once = onceOf(c, content);
  const made = await make(once).catch((error: unknown) => {
    if (error instanceof AlreadyDone) return error;
    throw error;
  });
  const text = made instanceof AlreadyDone ? await again(c, made, once, show) : await first(c, made, once, show);

  for (const [name, value] of Object.entries(headers(JSON.parse(text)))) c.header(name, value);
  return c.body(text, 201, { 'content-type': 'application/json' });
}

async function first<Result>(c: Call, made: Result, once: Once | undefined, show: (made: Result) => Promise<object>) {
  const text = JSON.stringify(await show(made));
  return once ? keepAnswer(c.get('actor'), once, text) : text;
}

/** What was kept is the text of the first answer, or what the action gave while that text is still being made. */
function again<Result>(
  c: Call,
  { result }: AlreadyDone,
  once: Once | undefined,
  show: (made: Result) => Promise<object>,
) {
  return typeof result === 'string' ? result : first(c, result as Result, once, show);
}

function onceOf(c: Call, content: string): Once | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new RuleError('form_incomplete', { errors: [{ field: 'Idempotency-Key', code: 'type' }] });
  }

  const hash = createHash('sha256').update(`${c.req.method} ${c.req.path}\n${content}`).digest('base64url');
  return { key, hash };
}
