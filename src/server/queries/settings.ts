import { type RawBuilder, sql } from 'kysely';
import { nextDay } from '#regulation/calendar.ts';
import { type Category, categories } from '#regulation/codes.ts';
import { calendarFrom } from '../db/calendar.ts';
import { db } from '../db/database.ts';
import { theSettings } from '../db/settings.ts';

/** 4.6.1. All that the Operator sets, with its versions. */
export async function settingsInForce() {
  const settings = await theSettings();
  const rows = await db.selectFrom('settings').select(['name', 'version']).execute();
  const versions = new Map(rows.map(({ name, version }) => [name, version]));

  return {
    service: { values: settings.service, version: versions.get('service') ?? 0 },
    categories: categories.map((code) => ({
      code,
      values: settings.category(code),
      version: versions.get(`category.${code}`) ?? 0,
    })),
  };
}

/** 4.6.1. How many requests a change of a setting would touch now; of each category, how many keep their terms. */
export async function touchedBySettings() {
  const working = sql<boolean>`stage in ('open', 'in_review', 'in_progress')`;
  const live = sql<boolean>`${working} and withdrawn_at is null`;
  const count = (condition: RawBuilder<boolean>) => sql<number>`(count(*) filter (where ${condition}))::int`;

  const [touched, categories] = await Promise.all([
    db
      .selectFrom('requests')
      .select([
        count(live).as('open'),
        count(sql`${live} and stage = 'open'`).as('unread'),
        count(sql`${live} and waiting = 'staff'`).as('clientWaits'),
        count(sql`${live} and lead is null`).as('unassigned'),
        count(sql`${working} and withdrawn_at is not null`).as('withdrawn'),
        count(sql`${live} and offer->>'kind' = 'refusal'`).as('refusals'),
      ])
      .where(working)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('requests')
      .select(['category', sql<number>`count(*)::int`.as('count')])
      .where(live)
      .groupBy('category')
      .execute(),
  ]);
  const byCategory: Partial<Record<Category, number>> = Object.fromEntries(
    categories.map(({ category, count: open }) => [category, open]),
  );

  return { ...touched, byCategory };
}

/** «Аудитория 214, Главный корпус» of a change in the catalogue. */
const nameOfEntry = sql<string | null>`case split_part(settings_history.name, '.', 1)
  when 'building' then (select name from buildings where code = substr(settings_history.name, 10))
  else (
    select concat_ws(', ', case when position(number in resources.name) > 0 then null else number end, resources.name,
      buildings.name)
    from resources left join buildings on buildings.code = resources.building
    where resources.id = case when settings_history.name ~ '^(room|studio|vehicle|item)\\.[0-9a-f-]{36}$'
      then split_part(settings_history.name, '.', 2)::uuid end
  )
end`;

/** 4.6.1. What was changed, the newest first. */
export function settingsChanges(limit = 50) {
  return db
    .selectFrom('settings_history')
    .leftJoin('people', 'people.id', 'settings_history.actor')
    .select(['settings_history.id', 'settings_history.name', 'before', 'after', 'reason', 'at', 'people.name as by'])
    .select(
      sql<string | null>`(select agent.name from people agent where 'agent.' || agent.id = settings_history.name)`.as(
        'agent',
      ),
    )
    .select(nameOfEntry.as('entry'))
    .orderBy('settings_history.id', 'desc')
    .limit(sql.lit(limit))
    .execute();
}

/** R-3.1.3/3. Agents with what they carry out, how much at most, and when they are away from today on. */
export async function agentSettings(today: string) {
  const [agents, specialisations, absences] = await Promise.all([
    db
      .selectFrom('people')
      .innerJoin('roles', 'roles.person', 'people.id')
      .select(['people.id', 'people.email', 'people.name', 'people.capacity'])
      .where('roles.role', '=', 'agent')
      .orderBy('people.name')
      .execute(),
    db.selectFrom('specialisations').select(['person', 'category']).distinct().orderBy('category').execute(),
    db.selectFrom('absences').selectAll().where('until', '>=', today).orderBy('since').execute(),
  ]);

  return agents.map((agent) => ({
    ...agent,
    categories: specialisations.filter(({ person }) => person === agent.id).map(({ category }) => category),
    absences: absences.filter(({ person }) => person === agent.id),
  }));
}

/** TIME/2. The years that are loaded, and the University's own days from this year on with who set them. */
export async function calendarSettings(today: string) {
  const [years, days] = await Promise.all([
    db.selectFrom('calendar_years').select(['year', 'loaded_at', 'facts']).orderBy('year', 'desc').execute(),
    db
      .selectFrom('calendar_overrides')
      .leftJoin('people', 'people.id', 'calendar_overrides.changed_by')
      .select(['day', 'working', 'down', 'reason', 'document', 'changed_at', 'people.name as by'])
      .where('day', '>=', `${today.slice(0, 4)}-01-01`)
      .orderBy('day')
      .execute(),
  ]);

  return {
    days,
    years: years.map(({ year, loaded_at: loadedAt, facts: { status, decree, totals } }) => ({
      year,
      loadedAt,
      status,
      decree: { number: decree.number, date: decree.date },
      workingDays: totals.workingDays,
    })),
  };
}

/** TIME/2. A year as it counts, day by day: the federal calendar under the University's own days. */
export async function yearOfCalendar(year: number) {
  const calendar = await calendarFrom(db);
  if (!calendar.years.includes(year)) return null;

  const days = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = nextDay(day)) {
    const { working, shortened } = calendar.facts(day);
    days.push({ day, working, shortened, down: calendar.isDown(day) });
  }
  return days;
}

/** R-4.6.2/2. Templates of messages, those of one category with those of all. */
export function templates(category?: Category) {
  return db
    .selectFrom('templates')
    .selectAll()
    .$if(category !== undefined, (query) =>
      query.where((eb) => eb.or([eb('category', '=', category ?? 'rooms'), eb('category', 'is', null)])),
    )
    .orderBy('name')
    .execute();
}
