import { sql } from 'kysely';
import { type Category, categories } from '#regulation/codes.ts';
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

/** 4.6.1. How many working requests stay under what they were sent with, by category. */
export async function workingByCategory(): Promise<Partial<Record<Category, number>>> {
  const rows = await db
    .selectFrom('requests')
    .select(['category', (eb) => eb.fn.countAll<string>().as('count')])
    .where('stage', 'in', ['open', 'in_review', 'in_progress'])
    .groupBy('category')
    .execute();

  return Object.fromEntries(rows.map(({ category, count }) => [category, Number(count)]));
}

/** 4.6.1. What was changed, the newest first. */
export function settingsChanges(limit = 50) {
  return db
    .selectFrom('settings_history')
    .leftJoin('people', 'people.id', 'settings_history.actor')
    .select(['settings_history.id', 'settings_history.name', 'before', 'after', 'reason', 'at', 'people.name as by'])
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

/** TIME/2. The years that are loaded, and the University's own days from this year on. */
export async function calendarSettings(today: string) {
  const [years, days] = await Promise.all([
    db
      .selectFrom('calendar_years')
      .select(['year', 'loaded_at', sql<{ workingDays: number }>`facts->'totals'`.as('totals')])
      .select(sql<string>`facts->>'status'`.as('status'))
      .orderBy('year', 'desc')
      .execute(),
    db
      .selectFrom('calendar_overrides')
      .select(['day', 'working', 'down', 'reason', 'document'])
      .where('day', '>=', `${today.slice(0, 4)}-01-01`)
      .orderBy('day')
      .execute(),
  ]);

  return { years, days };
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
