import { createRoute, z } from '@hono/zod-openapi';
import { daysBetween, moscowMoment, nextDay } from '#regulation/calendar.ts';
import { now } from '../clock.ts';
import { resourceBookings } from '../queries/resource-bookings.ts';
import { day, onPage } from './inputs.ts';
import { paged, wrongQuery } from './lists.ts';
import { newApi, reading } from './routes.ts';
import { listOf, resourceBooking } from './schemas.ts';

/** As many days at once as a study year has. */
const longest = 366;

const bookingsOfResource = createRoute({
  ...reading({
    path: '/resources/{id}/bookings',
    tag: 'Places and things',
    summary: 'When a room, studio or vehicle is wished, held or confirmed; both days included (3.2.3)',
    answer: listOf(resourceBooking),
  }),
  request: {
    params: z.object({ id: z.uuid() }),
    query: onPage.extend({ from: day, to: day }),
  },
});

export const bookings = newApi().openapi(bookingsOfResource, async (c) => {
  const { from, to, ...page } = c.req.valid('query');
  if (to < from || daysBetween(from, to) > longest) throw wrongQuery('to');

  const range = { from: moscowMoment(from), to: moscowMoment(nextDay(to)) };
  const found = await resourceBookings(c.get('actor'), c.req.valid('param').id, range, now());

  return c.json(
    paged(
      found.map((one) => ({
        ...one,
        from: one.from.toISOString(),
        to: one.to.toISOString(),
        busyFrom: one.busyFrom.toISOString(),
        busyTo: one.busyTo.toISOString(),
      })),
      page,
    ),
    200,
  );
});
