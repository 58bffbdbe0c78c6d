import type { Messages } from '../ru.ts';

/** 3.2.3, 4.3.1. Private calendar addresses of the staff. */
export const feeds: Messages['feeds'] = {
  title: 'Calendars',
  lead: 'Confirmed bookings in your own calendar: Yandex, Google, Outlook, a phone. Add the address as a subscription, and the calendar keeps itself up to date.',
  own: 'My requests',
  ownSays: 'Bookings of the requests assigned to you.',
  resources: 'Rooms and other resources',
  resource: 'Resource',
  choose: 'Choose a resource',
  resourceSays: 'Bookings, and what the University holds.',
  open: 'Open an address',
  renew: 'Change the address',
  close: 'Close',
  opened: (when) => `Opened ${when}`,
  read: (when) => `last read ${when}`,
  unread: 'not read yet',
  closed: 'The address is closed: nothing is seen there any more.',
  fresh: (name) => `Calendar address: ${name}`,
  once: 'Copy it now: it will not be shown again. Whoever knows the address sees the calendar. If others got it, change it.',
  address: 'Address',
  copy: 'Copy the address',
  copied: 'Copied',
  says: 'The calendar tells only the event, the number of the request, the place and the time.',
  link: 'Calendars',

  nameOfWork: 'My initiatives: my requests',
  nameOf: (place) => `My initiatives: ${place}`,
  house: 'Needs of the University',
};
