import type { Context } from 'hono';
import type { Locale } from '#messages/format.ts';
import type { Person } from '../auth/sessions.ts';

/** What the way in knows of a call before the API looks at it. */
export interface Caller {
  /** Whoever the token or the browser's session belongs to. */
  actor: Person | null;
  /** Whether the browser's session says so: then the call must come from our own pages. */
  bySession?: boolean;
  /** The origin that the browser named; by default the header of the request. */
  origin?: string | null;
}

/** The types of a call on its way through the API. */
export interface Api {
  Bindings: Caller;
  Variables: {
    actor: Person;
    lang: Locale;
    /** The body as it was understood; what an idempotency key is bound to. */
    body: string;
    bodyIsEmpty: boolean;
  };
}

export type Call = Context<Api>;
