import type pg from 'pg';
import { rightFields } from '../test/factories.ts';
import { asked } from './options.ts';

/** How many requests the measurement lies on. */
export const requestCount = Number(asked.rows);
const clientCount = requestCount / 25;

/**
 * Fills the demonstration's database with requests over all categories, about a tenth of them at work; each with its
 * history and none to five messages. Written by the owner of the tables, since the commands would take minutes.
 */
export async function fillRows(owner: pg.Client): Promise<void> {
  await owner.query(people);
  await owner.query(`select set_config('bench.fields', $1, false)`, [JSON.stringify(rightFields)]);
  // Triggers keep the plan of their first rows: whole tables are not to be read for every one that follows.
  await owner.query('set enable_seqscan = off');
  for (const statement of [requests, assignments, messages, history]) await owner.query(statement);
  await owner.query('reset enable_seqscan');
  // All at once leaves the words of the search spread over four times the room that vacuum keeps them in day by day.
  await owner.query('vacuum full search');
  await owner.query('vacuum analyze');
}

const syllables = ['ба', 'ве', 'гил', 'лод', 'нар', 'бор', 'ком', 'лес', 'муд', 'рис'];

/** One of twenty thousand made-up words: titles have then as many words as real ones. */
export function rareWord(n: number): string {
  return [...String(n % 20_000).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('');
}

/** The same in SQL. */
const rareWordSql = [10_000, 1000, 100, 10, 1]
  .map((power) => `(array['${syllables.join("', '")}'])[1 + n % 20000 / ${power} % 10]`)
  .join(' || ');

/** 800 students with 25 requests each, and twelve Agents beside those of the demonstration. */
const people = `
  insert into people (email, name, kind, unit, study_group, optional_letters)
    select 'student' || n || '@bench.test', 'Студент Номер ' || n, 'student', 'Институт ' || n % 12, 'Г-' || n % 90, false
    from generate_series(0, ${clientCount - 1}) n;
  insert into people (email, name, kind, unit, optional_letters)
    select 'agent' || n || '@bench.test', 'Агент Номер ' || n, 'employee', 'Отдел ' || n % 6, false
    from generate_series(0, 11) n;
  insert into roles (person, role) select id, 'agent' from people where email like 'agent%@bench.test';
  insert into specialisations (person, category)
    select people.id, (array['information', 'printing', 'souvenirs', 'transport', 'rooms', 'media'])[1 + n % 6]
    from generate_series(0, 11) n join people on people.email = 'agent' || n || '@bench.test';
  create temporary table workers as
    select category, person, (row_number() over (partition by category order by email) - 1)::int as place,
      (count(*) over (partition by category))::int as places
    from specialisations join people on people.id = person;
`;

/** `n` counts them, `dice` spreads what must not go together. */
const requests = `
  create temporary table plan as
    select n, dice, working, dice % 6 as said,
      (array['information', 'printing', 'souvenirs', 'transport', 'rooms', 'media'])[1 + dice / 6 % 6] as category,
      case when working then (array['open', 'in_review', 'in_review', 'in_progress', 'in_progress'])[1 + dice / 36 % 5]
        else (array['done', 'done', 'done', 'done', 'refused', 'closed'])[1 + dice / 36 % 6] end as stage
    from generate_series(0, ${requestCount - 1}) n
    cross join lateral (select (hashint4(n) & 1073741823) as dice, (n / ${clientCount} + n) % 10 = 0 as working) facts;

  insert into requests (number, client, category, stage, waiting, title, about, service_date, event_date, event_time,
    event_over_at, fields, submitted_at, submission_deadline, late, late_by, late_reason, reply_deadline, response_due,
    response_met_at, terms, lead, answer, outcome, finished_at, version, updated_at)
  select 'МИ-2024-' || lpad(n::text, 6, '0'), client.id, plan.category, stage,
    case when stage <> 'in_review' or said = 0 then 'none' when said % 2 = 1 and dice % 7 < 2 then 'client'
      when said % 2 = 0 and dice % 7 = 2 then 'staff' else 'none' end,
    (array['Вечер настольных игр', 'Турнир по шахматам', 'Репетиция хора', 'День открытых дверей', 'Осенний квиз',
      'Концерт первокурсников', 'Выставка фотографий'])[1 + n % 7] || ' «' || ${rareWordSql} || '» № ' || n,
    'Открытая встреча клуба: знакомим первокурсников, играем за шестью столами, ждём гостей из других институтов.',
    day, day, '18:00', (day + time '21:00') at time zone 'Europe/Moscow',
    current_setting('bench.fields')::jsonb -> plan.category, sent, (day - 5), n % 20 = 0, (n % 20 = 0)::int,
    case when n % 20 = 0 and stage <> 'open' then 'Зал свободен' end, day - 2, (sent + interval '7 days')::date,
    case when stage in ('in_progress', 'done') then sent + interval '2 days' end, '{}',
    case when stage <> 'open' then workers.person end,
    case when stage in ('in_progress', 'done') then jsonb_build_object('result', '{}'::jsonb, 'text', 'Всё готово.',
      'summary', 'Ауд. 214, 18:00–21:00', 'at', sent + interval '2 days') end,
    case stage when 'refused' then '{"ground": "no_reply", "text": "Ответа на вопрос не было."}'::jsonb
      when 'closed' then '{"reason": "duplicate", "text": null}'::jsonb end,
    case when not working then day + interval '1 day' end, 3, sent + interval '2 days'
  from plan
  cross join lateral (select case when working then current_date + 4 + dice % 26
    else current_date - 3 - dice % 500 end as day) days
  cross join lateral (select (case when not working then day - 14 when stage = 'open' then current_date - dice % 4
    when stage = 'in_review' then current_date - 1 - dice % 8 else current_date - 3 - dice % 8 end
    - interval '1 day' + n % 600 * interval '1 minute' + interval '6 hours') as sent) moments
  join workers on workers.category = plan.category and workers.place = dice / 216 % workers.places
  join people client on client.email = 'student' || n % ${clientCount} || '@bench.test'
  order by sent;

  create temporary table rows as
    select requests.*, plan.said from requests join plan on requests.number = 'МИ-2024-' || lpad(plan.n::text, 6, '0');
  analyze rows;
`;

const assignments = `
  insert into assignments (request, person, part, since)
    select id, lead, case when response_met_at is null then 'todo' else 'has_result' end, submitted_at + interval '4 hours'
    from rows where lead is not null;
`;

/** The last of a thread that waits is the Client's or, where the Client is waited for, a question. */
const messages = `
  insert into messages (request, kind, author, role, text, at, answered_at)
    select id, case when by_staff and (k = said or k = 1) then 'question' else 'message' end,
      case when by_staff then coalesce(lead, (select id from people where email = 'operator@demo.test')) else client end,
      case when not by_staff then 'client' when lead is null then 'operator' else 'agent' end,
      'Уточните, пожалуйста, сколько столов понадобится и можно ли передвигать стулья в этой аудитории?',
      submitted_at + k * interval '5 hours',
      case when by_staff and not (waiting = 'client' and k = said) then submitted_at + (k * 5 + 1) * interval '1 hour' end
    from rows cross join lateral (select k, k % 2 = 1 as by_staff from generate_series(1, said) k) as thread
    order by rows.id, k;
`;

const history = `
  insert into history (request, actor, role, event, details, at)
    select id, case role when 'client' then client when 'agent' then lead
        else (select id from people where email = 'operator@demo.test') end, role, steps.event, '{}', submitted_at + after
    from rows
    cross join lateral (values
      ('client', 'sent', interval '0', true),
      ('operator', 'accepted', interval '4 hours', stage <> 'open'),
      ('operator', 'assigned', interval '4 hours', stage <> 'open'),
      ('agent', 'question_asked', interval '5 hours', lead is not null and said > 0),
      ('client', 'message_sent', interval '10 hours', lead is not null and said > 1),
      ('agent', 'answered', interval '2 days', response_met_at is not null),
      ('operator', case stage when 'done' then 'completed' else stage end, interval '15 days', finished_at is not null)
    ) as steps (role, event, after, taken)
    where taken
    order by rows.id, after;
`;
