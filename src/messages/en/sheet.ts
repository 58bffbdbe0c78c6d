import type { Messages } from '../ru.ts';

export const sheet: Messages['sheet'] = {
  back: 'To the request',
  withThread: 'With the messages',
  show: 'Show',
  client: 'Client',
  noMessages: 'There are no messages.',
  position: 'Position, surname',
  signature: 'Signature',
  date: 'Date',
  footer: (number, by, when) => `${number} · printed by ${by}, ${when}`,
};
