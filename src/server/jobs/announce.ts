import type { Task } from 'graphile-worker';
import { sql } from 'kysely';
import { askingNow } from '#regulation/asking.ts';
import { type Concerned, noticesOf, type Step } from '#regulation/notifications.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { tell } from './tell.ts';
import { tellRivals } from './tell-rivals.ts';

export const announce: Task = (payload) => announceStep((payload as { history: string }).history, clock());

/**
 * 4 «Notifications». Tells the people concerned about one step of a request. Run twice it tells nothing new: each notice
 * has the key of its step and person.
 */
export async function announceStep(history: string, now: Date): Promise<void> {
  const found = await announcedStep(history);
  if (found) await tellOf(history, found, now);
}

/** The same for a step that was loaded rather than taken: told as of its own moment, without letters. */
export async function announceQuietly(history: string): Promise<void> {
  const found = await announcedStep(history);
  if (found) await tellOf(history, { ...found, quiet: true }, found.at);
}

async function tellOf(history: string, found: Announced & { quiet?: boolean }, at: Date): Promise<void> {
  const { request, step, concerned, facts, quiet = false } = found;
  const notices = noticesOf(step, concerned).map((notice) => ({ ...notice, key: `${history}:${notice.to}` }));
  await tell({ request, notices, facts, quiet, except: step.actor }, at);
  if (step.event === 'answered') await tellRivals(history, { request, quiet, except: step.actor }, at);
}

type Announced = NonNullable<Awaited<ReturnType<typeof announcedStep>>>;

async function announcedStep(history: string) {
  const row = await db
    .selectFrom('history')
    .innerJoin('requests', 'requests.id', 'history.request')
    .select([
      'history.at',
      'history.request',
      'history.actor',
      'history.role',
      'history.event',
      'history.details',
      'requests.client',
      'requests.reply_deadline',
      sql<
        string[]
      >`array(select person from assignments where request = requests.id and until is null order by since)`.as(
        'agents',
      ),
    ])
    .where('history.id', '=', history as never)
    .executeTakeFirst();
  if (!row) return null;

  const concerned: Concerned = { client: row.client, agents: row.agents };
  const facts = {
    event: row.event,
    ...(row.details?.closes === true && { closes: true }),
    ...(row.details?.sameClient === true && { main: row.details.main }),
    ...((row.event === 'question_asked' || row.event === 'counter_offered') && {
      term: askingNow({ replyDeadline: row.reply_deadline }, row.at).term,
    }),
  };

  return { at: row.at, request: row.request, concerned, step: stepOf(row), facts };
}

interface EventRow {
  event: Step['event'];
  actor: string | null;
  role: Step['role'];
  details: Record<string, unknown>;
}

function stepOf({ event, actor, role, details }: EventRow): Step {
  const [before, after] = [peopleIn(details.before), peopleIn(details.after)];

  return {
    event,
    actor,
    role,
    removed: before.filter((id) => !after.includes(id)),
    added: after.filter((id) => !before.includes(id)),
    mentioned: peopleIn(details.mentioned),
    offeredBy: (details.offer as { by?: string } | null | undefined)?.by ?? null,
  };
}

function peopleIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map((one: { id: string }) => one.id) : [];
}
