import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { moscowDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { type AgentFacts, type Suggestion, buildingOf, subtypeOf, suggest } from '#regulation/suggestion.ts';
import { addWorkingDays } from '#regulation/terms.ts';
import { theCalendar } from './calendar.ts';
import type { Db, Trx } from './database.ts';
import { theSettings } from './settings.ts';

/** What the suggestion asks of a request. */
export interface SuggestedFor {
  id: string;
  category: Category;
  client: string;
  /** 4.1.1. The event of which this is one need. */
  event: string | null;
  title: string;
  eventDate: string;
  responseDue: string;
  fields: Record<string, unknown>;
}

export interface SuggestedAgent extends Suggestion {
  email: string;
  name: string;
}

/** R-3.1.3/3. The Agents for a request by the facts of this moment, the best first. */
export async function suggestedAgents(source: Db | Trx, request: SuggestedFor, now: Date): Promise<SuggestedAgent[]> {
  const [rows, calendar, { service }] = await Promise.all([
    agentRows(source, request, now).execute(),
    theCalendar(),
    theSettings(),
  ]);
  const people = new Map(rows.map((row) => [row.id, row]));
  const facts = rows.map(({ capacity, continues, ...row }): AgentFacts => ({
    ...row,
    capacity: capacity ?? service.agentCapacity,
    continues: Boolean(continues),
  }));
  const today = moscowDay(now);
  const days = { today, nextWorkingDay: addWorkingDays(today, 1, calendar) };
  const ask = {
    building: buildingOf(request.fields),
    subtype: subtypeOf(request.category, request.fields),
    responseDue: request.responseDue,
  };

  return suggest(facts, ask, days).flatMap((one) => {
    const person = people.get(one.id);
    return person ? [{ ...one, email: person.email, name: person.name }] : [];
  });
}

/** One statement: every Agent of the category, the Client left out (R-2.2/3), with all that the formula counts. */
function agentRows(source: Db | Trx, { id, category, client, event, title, eventDate }: SuggestedFor, now: Date) {
  const monthAgo = new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000);

  return source
    .selectFrom('people')
    .leftJoin(onHand(source, category), 'on_hand.person', 'people.id')
    .select((eb) => [
      'people.id',
      'people.email',
      'people.name',
      'people.capacity',
      jsonArrayFrom(
        eb
          .selectFrom('specialisations')
          .select(['building', 'subtype'])
          .whereRef('specialisations.person', '=', 'people.id')
          .where('specialisations.category', '=', category),
      ).as('specialisations'),
      onHandOf('on_hand.requests').as('onHand'),
      jsonArrayFrom(
        eb
          .selectFrom('absences')
          .select(['since', 'until'])
          .whereRef('absences.person', '=', 'people.id')
          .where('absences.until', '>=', moscowDay(now)),
      ).as('absences'),
      eb
        .selectFrom('assignments')
        .select('since')
        .whereRef('assignments.person', '=', 'people.id')
        .orderBy('since', 'desc')
        .limit(1)
        .as('lastAssignedAt'),
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('requests')
              .select('requests.id')
              .whereRef('requests.lead', '=', 'people.id')
              .where('requests.id', '!=', id)
              .where((same) =>
                same.or([
                  ...(event ? [same('requests.event', '=', event)] : []),
                  same.and([same('requests.event_date', '=', eventDate), sameTitle(title)]),
                ]),
              )
              .where(isWorking),
          ),
          eb.exists(
            eb
              .selectFrom('requests')
              .select('requests.id')
              .whereRef('requests.lead', '=', 'people.id')
              .where('requests.client', '=', client)
              .where('requests.id', '!=', id)
              .where('requests.finished_at', '>=', monthAgo),
          ),
        ])
        .as('continues'),
    ])
    .where('people.kind', '=', 'employee')
    .where('people.id', '!=', client)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('roles').select('role').whereRef('roles.person', '=', 'people.id').where('role', '=', 'agent'),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('specialisations')
          .select('specialisations.id')
          .whereRef('specialisations.person', '=', 'people.id')
          .where('specialisations.category', '=', category),
      ),
    );
}

/** What the Agents of a category have on hand, counted for all of them in one pass. */
function onHand(source: Db | Trx, category: Category) {
  const counted = source
    .selectFrom('assignments')
    .innerJoin('requests', 'requests.id', 'assignments.request')
    .select([
      'assignments.person',
      'requests.stage',
      'requests.waiting',
      'requests.response_due as responseDue',
      sql<boolean>`requests.response_met_at is not null`.as('isAnswered'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('assignments.person', 'in', (eb) =>
      eb
        .selectFrom('specialisations')
        .select('specialisations.person')
        .where('specialisations.category', '=', category),
    )
    .where('assignments.until', 'is', null)
    .where(isWorking)
    .groupBy(['assignments.person', 'requests.stage', 'requests.waiting', 'requests.response_due', sql`5`])
    .as('counted');

  return source
    .selectFrom(counted)
    .select('counted.person')
    .select((eb) => eb.fn.jsonAgg('counted').as('requests'))
    .groupBy('counted.person')
    .as('on_hand');
}

function onHandOf(column: string) {
  return sql<AgentFacts['onHand']>`coalesce(${sql.ref(column)}, '[]')`;
}

/** A withdrawn request only waits to be closed: nobody works on it. */
const isWorking = sql<boolean>`requests.stage in ('open', 'in_review', 'in_progress') and requests.withdrawn_at is null`;

/** One event: its day and its name, however it is written. */
function sameTitle(title: string) {
  const plain = (text: ReturnType<typeof sql.ref> | string) =>
    sql`regexp_replace(lower(translate(btrim(${text}), 'Ёё', 'Ее')), '\\s+', ' ', 'g')`;

  return sql<boolean>`${plain(sql.ref('requests.title'))} = ${plain(title)}`;
}
