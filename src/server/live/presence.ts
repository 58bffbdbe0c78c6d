import { sql } from 'kysely';
import { z } from 'zod';
import type { Person } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { requestCard } from '../queries/card.ts';

/** What somebody does on a card; a browser says so every 20 seconds, and it is forgotten after 45. */
export const presenceHolds = 45_000;
export const doings = ['viewing', 'writing', 'gone'] as const;

const shape = z.object({ number: z.string(), person: z.uuid(), name: z.string(), doing: z.enum(doings) });

export type Presence = z.infer<typeof shape>;

export function presenceOf(payload: string): Presence | null {
  try {
    return shape.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** Tells the staff in all processes; nothing is kept. NotFound where the request is not there for this person. */
export async function showPresence(person: Person, number: string, doing: Presence['doing']): Promise<void> {
  const card = await requestCard(person, number);
  if (card.client.id === person.id) return;

  const presence: Presence = { number: card.number, person: person.id, name: person.name, doing };
  await sql`select pg_notify('mi_presence', ${JSON.stringify(presence)})`.execute(db);
}
