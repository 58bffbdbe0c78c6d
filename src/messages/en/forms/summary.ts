import type { summary as source } from '../../ru/forms/summary.ts';

/** Words of the one line that sums an answer up. */
export const summary: typeof source = {
  classroom: (number) => `room ${number}`,
  namedRoom: (name, number) => `${name} (${number})`,
  employee: (name) => `employee: ${name}`,
  quantity: (n) => `${n} pcs`,
  pickUp: (place) => `pick up: ${place}`,
  handOut: (place) => `handed out: ${place}`,
  item: (name, n) => `${name} — ${n} pcs`,
  vehicleAt: (moment) => `departure ${moment}`,
  dispatcher: (phone) => `dispatcher ${phone}`,
  publication: (channel, moment) => `${channel} — ${moment}`,
  from: (time) => `from ${time}`,
  until: (time) => `until ${time}`,
};
