/** 20,000 requests with their messages and history, about a tenth of them at work, as the owner of the tables. */
export const benchRows = `
  insert into people (email, name, kind, unit)
    select 'bench' || n || '@test.test', 'Студент ' || n, 'student', 'Институт' from generate_series(1, 2000) n;

  insert into requests (number, client, category, stage, waiting, title, about, service_date, event_date, event_over_at,
    fields, submitted_at, submission_deadline, late, late_by, reply_deadline, response_due, response_met_at, terms, lead,
    finished_at, version, updated_at)
  select 'МИ-2025-' || lpad(n::text, 6, '0'), client.id,
    (array['rooms', 'media', 'printing', 'souvenirs', 'transport', 'information'])[1 + n % 6],
    stage, case when stage in ('open', 'in_review') and n % 7 = 0 then 'client' when stage = 'in_review' and n % 5 = 0 then 'staff' else 'none' end,
    'Мероприятие ' || n, 'Обращение для измерения скорости сервиса.', day, day, day + time '21:00',
    '{"building": "main", "roomType": "classroom", "from": "18:00", "to": "21:00", "attendees": 30, "guests": 0}',
    day - interval '14 days', day - 5, n % 20 = 0, case when n % 20 = 0 then 1 else 0 end, day - 2, day - 10,
    case when stage in ('open') then null else day - interval '12 days' end, '{}', agent.id,
    case when stage in ('done', 'refused', 'closed') then day + interval '1 day' end, 1, day - interval '10 days'
  from generate_series(1, 20000) n
  cross join lateral (select current_date + 15 - (n % 400) as day) days
  cross join lateral (select case when n % 10 = 0 then (array['open', 'in_review', 'in_progress'])[1 + n / 10 % 3]
    else (array['done', 'done', 'done', 'refused', 'closed'])[1 + n % 5] end as stage) stages
  join lateral (select id from people where email = 'bench' || (1 + n % 2000) || '@test.test') client on true
  left join lateral (select id from people where email = (array['agent.rooms', 'agent.media', 'agent.print', 'agent.print',
    'agent.transport', 'agent.media'])[1 + n % 6] || '@demo.test' and stage <> 'open') agent on true;

  insert into assignments (request, person, since)
    select id, lead, submitted_at from requests where lead is not null and number like 'МИ-2025-%';

  insert into messages (request, kind, author, role, text, at)
    select r.id, 'message', r.client, 'client', 'Сообщение ' || n, r.submitted_at + n * interval '1 hour'
    from requests r cross join generate_series(1, 3) n where r.number like 'МИ-2025-%';

  insert into history (request, actor, role, event, details, at)
    select id, null, null, 'sent', '{}', submitted_at from requests where number like 'МИ-2025-%';
`;
