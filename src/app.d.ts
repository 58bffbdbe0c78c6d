import type { Person } from '#server/auth/sessions.ts';

declare global {
  namespace App {
    interface Locals {
      actor: Person | null;
      lang: 'ru' | 'en';
      theme: 'auto' | 'light' | 'dark';
      databaseAway?: boolean;
    }
    interface Error {
      message: string;
      kind?: 'not_found' | 'away' | 'forbidden' | 'unknown';
    }
  }
}
