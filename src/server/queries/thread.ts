import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { EventName, MessageKind, Role } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { type Card, type CardFile, mayReadFeedback } from './card.ts';

export interface ThreadMessage {
  id: string;
  kind: MessageKind;
  text: string;
  from: { id: string | null; name: string; role: 'client' | 'agent' | 'operator' | 'service' };
  at: Date;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  files: CardFile[];
  /** 4.3.2. How a note calls people: «@Иванова». */
  mentions: string[];
}

/** 4.1.3, 4.3.2. The thread of a card that this person was already shown; the Client's is without notes. */
export async function requestMessages(actor: Actor, card: { id: string; client: { id: string } }) {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('people', 'people.id', 'messages.author')
    .select((eb) => [
      'messages.id',
      'messages.kind',
      'messages.text',
      'messages.author',
      'messages.role',
      'messages.at',
      'messages.answered_at',
      'messages.withdrawn_at',
      'people.name',
      jsonArrayFrom(
        eb
          .selectFrom('files')
          .select(['files.id', 'files.name', 'files.type', 'files.size', 'files.sha256', 'files.purpose'])
          .whereRef('files.message', '=', 'messages.id')
          .orderBy('files.position'),
      ).as('files'),
      sql<string[]>`array(select said from message_mentions where message = messages.id)`.as('mentions'),
    ])
    .where('messages.request', '=', card.id)
    .$if(actor.id === card.client.id, (query) => query.where('messages.kind', '!=', 'note'))
    .orderBy('messages.position')
    .execute();

  return rows.map((row): ThreadMessage => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    from: { id: row.author, name: row.name ?? '', role: row.role },
    at: row.at,
    answeredAt: row.answered_at,
    withdrawnAt: row.withdrawn_at,
    files: row.files,
    mentions: row.mentions,
  }));
}

export interface HistoryStep {
  at: Date;
  actor: { name: string; role: Role | null } | null;
  event: EventName;
  details: Record<string, unknown>;
}

/** 3.1.4/1, 3.1.4/2. What happened, oldest first; the Client's view is without what the staff settle among themselves. */
export async function requestHistory(actor: Actor, card: Pick<Card, 'id' | 'client' | 'subject'>) {
  const isClient = actor.id === card.client.id;
  const rows = await db
    .selectFrom('history')
    .leftJoin('people', 'people.id', 'history.actor')
    .select(['history.at', 'history.actor', 'people.name', 'history.role', 'history.event', 'history.details'])
    .where('history.request', '=', card.id)
    .$if(isClient, (query) => query.where('history.event', 'not in', hiddenFromClient))
    .$if(!mayReadFeedback(actor, card.subject), (query) => query.where('history.event', '!=', 'rated'))
    .orderBy('history.id')
    .execute();

  return rows
    .filter((row) => !isClient || isForClient(row))
    .map((row): HistoryStep => ({
      at: row.at,
      actor: row.actor ? { name: row.name ?? '', role: row.role } : null,
      event: row.event,
      details: isClient ? forClient(row.event, row.details) : row.details,
    }));
}

/**
 * R-3.1.4/2, R-4.3.3/3. By what score an Agent was found, why another one leads and what an Agent had offered the Operator
 * is between the staff.
 */
function forClient(
  event: EventName,
  { suggestion: _, offer: __, main, sameClient, ...details }: Record<string, unknown>,
) {
  if (event === 'closed') return { ...details, ...(sameClient === true && { main }) };
  if (event !== 'redirected') return details;
  const { before, after } = details;
  return { before, after };
}

/** R-2.2/2. That a request of somebody else was the same is not for its Client to know. */
function isForClient({ event, details }: { event: EventName; details: Record<string, unknown> }): boolean {
  return event !== 'duplicate_joined' || details.sameClient === true;
}

/** 3.1.4/2, 4.3.3/3. A Client hears of an Agent's refusal only once «Отказано» is set. */
export const hiddenFromClient: EventName[] = [
  'note_added',
  'refusal_offered',
  'refusal_returned',
  'completion_offered',
  'handover_asked',
  'handover_declined',
  'prioritised',
  'part_changed',
  'linked',
  'unlinked',
];
