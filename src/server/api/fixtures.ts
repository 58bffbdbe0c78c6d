import type { Person } from '../auth/sessions.ts';
import { personByToken } from '../auth/sessions.ts';
import { createToken } from '../auth/tokens.ts';
import { api } from './app.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // The tests say what they expect of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls as one person: with a token of theirs, over the real way in. */
export async function callerOf(person: Person) {
  const token = await createToken(person.id, { name: 'test' });

  return (method: string, path: string, { body, headers }: Asked = {}) =>
    call(method, path, { body, headers: { authorization: `Bearer ${token}`, ...headers } });
}

/** Resolves the token as the service does, then asks the API. */
export async function call(method: string, path: string, { body, headers = {} }: Asked = {}): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
  const request = new Request(`http://localhost:3000/tickets/api/v1${path}`, {
    method,
    headers: {
      ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const actor = bearer ? await personByToken(bearer) : null;
  const response = await api.fetch(request, { actor, bySession: false });
  const text = await response.text();

  return { status: response.status, headers: response.headers, body: isJson(response) ? JSON.parse(text) : text };
}

function isJson({ headers }: Response): boolean {
  return /json/.test(headers.get('content-type') ?? '');
}
