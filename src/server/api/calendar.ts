import { createRoute, z } from '@hono/zod-openapi';
import { type Calendar, type Day, calendarOf, nextDay } from '#regulation/calendar.ts';
import { countBack, countForward } from '#regulation/terms.ts';
import { theCalendar } from '../db/calendar.ts';
import { calendarYear } from '../queries/calendar-year.ts';
import { day, whole } from './inputs.ts';
import { newApi, reading } from './routes.ts';
import { calendarYear as yearSchema, countedDays } from './schemas.ts';

const tag = 'Categories and terms';
const counting = { query: z.object({ from: day, days: whole(0, 1000) }) };

const add = createRoute({
  ...reading({ path: '/calendar/add', tag, summary: 'The n-th working day after a day (4.1.1)', answer: countedDays }),
  request: counting,
});

const subtract = createRoute({
  ...reading({
    path: '/calendar/subtract',
    tag,
    summary: 'The n-th working day before a day (4.1.1)',
    answer: countedDays,
  }),
  request: counting,
});

const year = createRoute({
  ...reading({
    path: '/calendar/{year}',
    tag,
    summary: 'The production calendar of a year, day by day (4.1.1)',
    answer: yearSchema,
  }),
  request: { params: z.object({ year: whole(1, 9999) }) },
});

export const calendar = newApi()
  .openapi(add, async (c) => c.json(counted(countForward, c.req.valid('query'), await theCalendar()), 200))
  .openapi(subtract, async (c) => c.json(counted(countBack, c.req.valid('query'), await theCalendar()), 200))
  .openapi(year, async (c) => {
    const facts = await calendarYear(c.req.valid('param').year);
    const days = daysOf(facts.year, calendarOf([facts]));

    return c.json(
      { year: facts.year, status: facts.status, days, workingDays: days.filter(({ working }) => working).length },
      200,
    );
  });

function counted(count: typeof countForward, { from, days }: { from: Day; days: number }, known: Calendar) {
  known.isWorking(from); // a day of an unknown year is told, even where nothing is counted
  const found = count(from, days, known);

  return { date: found.at(-1) ?? from, days: found };
}

function daysOf(of: number, known: Calendar) {
  const days = [];
  for (let date = `${of}-01-01`; date.startsWith(`${of}-`); date = nextDay(date)) {
    days.push({ date, ...known.facts(date) });
  }
  return days;
}
