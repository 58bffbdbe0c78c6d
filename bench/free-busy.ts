import type pg from 'pg';
import { busyRows } from '#server/db/busy-times.ts';
import { connect } from '#server/db/database.ts';

/** How the database answers the free and busy of many rooms over a week. */
export interface FreeBusy {
  rooms: number;
  bookings: number;
  rows: number;
  /** Milliseconds in the database, plan and all, of so many runs. */
  median: number;
  p95: number;
  runs: number;
  reads: string;
}

const [rooms, perRoom, runs] = [300, 334, 101];

/** 3.2.3. The statement of the pages and the API, over 300 rooms and 100,000 bookings of one year. */
export async function measureFreeBusy(owner: pg.Client, url: string): Promise<FreeBusy> {
  await owner.query(fill);
  await owner.query('vacuum analyze bookings');
  const { rows: found } = await owner.query<{ id: string }>(`select id from resources where name like 'Стенд %'`);
  const from = new Date('2027-06-07T00:00:00+03:00');
  const week = { from, to: new Date(from.getTime() + 7 * 86_400_000) };
  const source = connect(url, 1);
  const { sql, parameters } = busyRows(
    source,
    found.map(({ id }) => id),
    week,
  ).compile();
  await source.destroy();

  const times: number[] = [];
  let last: Explained | undefined;
  for (let run = 0; run < runs; run++) {
    const { rows } = await owner.query<{ 'QUERY PLAN': Explained[] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      parameters as unknown[],
    );
    last = rows[0]?.['QUERY PLAN'][0];
    times.push((last?.['Execution Time'] ?? 0) + (last?.['Planning Time'] ?? 0));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;

  return {
    rooms: found.length,
    bookings: found.length * perRoom,
    rows: last?.Plan['Actual Rows'] ?? 0,
    median: at(0.5),
    p95: at(0.95),
    runs,
    reads: last ? waysOf(last.Plan).join(', ') : '',
  };
}

interface Node {
  'Node Type': string;
  'Index Name'?: string;
  'Actual Rows': number;
  Plans?: Node[];
}

interface Explained {
  Plan: Node;
  'Execution Time': number;
  'Planning Time': number;
}

function waysOf(node: Node): string[] {
  return [[node['Node Type'], node['Index Name']].filter(Boolean).join(' '), ...(node.Plans ?? []).flatMap(waysOf)];
}

/** Of each room a booking a day, two hours long, at another hour each day. */
const fill = `
  insert into resources (kind, name, building, number, type, capacity)
    select 'room', 'Стенд ' || n, (select min(code) from buildings), 'B' || n, 'classroom', 30
    from generate_series(1, ${rooms}) n;
  insert into bookings (resource, state, during, "from", "to", note, created_at)
    select id, 'held', tstzrange(start, start + interval '2 hours', '[)'), start, start + interval '2 hours', 'Занятие', now()
    from resources, generate_series(0, ${perRoom - 1}) day
    cross join lateral (
      select timestamptz '2027-01-11 08:00+03' + make_interval(days => day, hours => 2 * ((day + hashtext(name)) & 7) % 7) as start
    ) times
    where resources.name like 'Стенд %';
`;
