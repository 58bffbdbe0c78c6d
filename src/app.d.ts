import type { Special } from '#regulation/special.ts';
import type { Person } from '#server/auth/sessions.ts';
import type { ShownPreview } from './routes/queue/preview.ts';

declare global {
  namespace App {
    interface Locals {
      actor: Person | null;
      session: { since: Date; endsAt: Date } | null;
      /** Unread notifications at the beginning of the call; an action may have read some. */
      unread: number;
      lang: 'ru' | 'en';
      theme: 'auto' | 'light' | 'dark';
      special: Special | null;
      /** What stands in the first tag of a page. */
      frame: { lang: string; theme: string; readonly special: string; files: () => Set<string> };
      databaseAway?: boolean;
      /** The answer is a page of an error. */
      isError?: true;
      /** The form of this call is done. */
      taken?: true;
    }
    interface PageState {
      /** The request that is looked at beside the queue. */
      preview?: ShownPreview;
    }
    interface Error {
      message: string;
      kind?: 'not_found' | 'away' | 'forbidden' | 'unknown';
    }
  }
}
