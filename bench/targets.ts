import type pg from 'pg';
import { categories } from '#regulation/codes.ts';
import { hashOf, newSecret } from '#server/auth/secrets.ts';
import { latinNumber } from '#server/number.ts';
import { aCard } from '../test/factories.ts';

/** An address with who asks for it and what it must answer. */
export interface Target {
  name: string;
  path: string;
  /** More addresses of the same kind, asked in turn with it. */
  others?: string[];
  headers: Record<string, string>;
  method?: 'GET' | 'POST';
  body?: () => string;
  expected: number;
  /** What a right answer holds. */
  holds: string[];
  /** Whether a browser shows it. */
  isPage: boolean;
}

/** The title of the requests that the measurement itself sends. */
export const titleOfCreated = 'Проверка скорости';

const student = 'student14@bench.test';
const agent = 'agent.rooms@demo.test';
const operator = 'operator@demo.test';

/** What is measured: pages for a student with 25 requests, an Agent and an Operator, and three calls of the API. */
export async function targetsOf(owner: pg.Client): Promise<Target[]> {
  const draft = await newDraft(owner);
  const cards = {
    staff: await findCard(owner, "r.stage = 'in_progress' and r.category = 'rooms'"),
    client: await findCard(
      owner,
      `r.client = (select id from people where email = '${student}') and r.lead is not null`,
    ),
    running: await findCard(
      owner,
      `r.client = (select id from people where email = '${student}') and r.finished_at is null`,
      0,
    ),
  };
  const session = await sessionsOf(owner);
  const token = { operator: await tokenOf(owner, operator), student: await tokenOf(owner, 'student@demo.test') };
  const page = { expected: 200, isPage: true };
  const call = { expected: 200, isPage: false };

  return [
    { ...page, name: 'queue', path: '/queue', headers: session.operator, holds: ['</html>', 'Очередь'] },
    {
      ...page,
      name: 'queue of an Agent',
      path: '/queue?view=mine',
      headers: session.agent,
      holds: ['</html>', 'Очередь'],
    },
    pageOfCard('staff card', cards.staff, session.operator),
    { ...page, name: 'client home', path: '/', headers: session.client, holds: ['</html>', cards.running.number] },
    pageOfCard('client card', cards.client, session.client),
    {
      ...page,
      name: 'form step',
      path: `/new/${draft}?step=details`,
      headers: session.client,
      holds: ['</html>', '<form'],
    },
    {
      ...call,
      name: 'API list',
      path: '/api/v1/requests',
      headers: token.operator,
      holds: ['"nextCursor"', '"items":[{'],
    },
    {
      ...call,
      name: 'API card',
      path: `/api/v1/requests/${latinNumber(cards.staff.number)}`,
      headers: token.operator,
      holds: [cards.staff.number, '"actions"'],
    },
    { ...page, name: 'regulation', path: '/help/regulation', headers: session.operator, holds: ['Как выполняется'] },
    ...termTargets(token.student),
    {
      ...call,
      name: 'API create',
      path: '/api/v1/requests',
      method: 'POST',
      headers: { ...token.student, 'content-type': 'application/json' },
      body: createdBody,
      expected: 201,
      holds: [],
    },
  ];
}

/** 4.1.1. Terms and working days for days spread over all the years that have a calendar. */
function termTargets(headers: Record<string, string>): Target[] {
  const days = Array.from({ length: 300 }, (_, i) => dayAfter('2023-02-01', i * 6));
  const of = (name: string, holds: string, pathOf: (day: string, i: number) => string): Target => {
    const [path = '', ...others] = days.map((day, i) => `/api/v1${pathOf(day, i)}`);
    return { name, path, others, headers, expected: 200, holds: [holds], isPage: false };
  };

  return [
    of('API deadlines', '"explanation"', (day, i) => {
      const category = categories[i % categories.length] ?? 'rooms';
      return `/categories/${category}/deadlines?serviceDate=${day}&at=${dayAfter(day, -9)}T09:00:00Z`;
    }),
    of('API add', '"days"', (day, i) => `/calendar/add?from=${dayAfter(day, -20)}&days=${i % 10}`),
    of('API subtract', '"days"', (day, i) => `/calendar/subtract?from=${day}&days=${i % 20}`),
  ];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function pageOfCard(name: string, { number, title }: CardFound, headers: Record<string, string>): Target {
  const path = `/requests/${latinNumber(number)}`;
  return { name, path, headers, expected: 200, isPage: true, holds: ['</html>', number, title] };
}

interface CardFound {
  number: string;
  title: string;
}

/** A generated request with so many messages at least. */
async function findCard(owner: pg.Client, condition: string, messages = 5): Promise<CardFound> {
  const { rows } = await owner.query<CardFound>(
    `select r.number, r.title from requests r where ${condition} and r.number like 'МИ-2024-%'
       and (select count(*) from messages m where m.request = r.id) >= ${messages} order by r.number limit 1`,
  );
  if (!rows[0]) throw new Error(`There is no request where ${condition}.`);
  return rows[0];
}

async function newDraft(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into drafts (client, category, content, created_at, updated_at)
     select id, 'rooms', '{}', now(), now() from people where email = $1 returning id`,
    [student],
  );
  return rows[0]?.id ?? '';
}

/** Who measures the pages, by the cookie of a session. */
export async function sessionsOf(
  owner: pg.Client,
): Promise<Record<'operator' | 'agent' | 'client', Target['headers']>> {
  return {
    operator: await sessionOf(owner, operator),
    agent: await sessionOf(owner, agent),
    client: await sessionOf(owner, student),
  };
}

async function sessionOf(owner: pg.Client, email: string): Promise<Record<string, string>> {
  const secret = newSecret();
  await owner.query(
    `insert into sessions (token, person, created_at, expires_at)
     select $1, id, now(), now() + interval '7 days' from people where email = $2`,
    [hashOf(secret), email],
  );
  return { cookie: `mi_session=${secret}`, accept: 'text/html' };
}

async function tokenOf(owner: pg.Client, email: string): Promise<Record<string, string>> {
  const secret = newSecret('mi_');
  await owner.query(
    `insert into tokens (token, person, name, expires_at)
     select $1, id, 'bench', now() + interval '1 day' from people where email = $2`,
    [hashOf(secret), email],
  );
  return { authorization: `Bearer ${secret}` };
}

function createdBody(): string {
  const serviceDate = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  return JSON.stringify({ category: 'rooms', ...aCard({ serviceDate, title: titleOfCreated }) });
}
