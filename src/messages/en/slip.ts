import type { SlipTexts } from '../slip-text.ts';

/** 3.2.3. The issue slip of souvenirs. */
export const slip: SlipTexts = {
  title: (number) => `Issue slip No. ${number}`,
  under: 'Souvenirs and stationery',
  event: 'Event',
  eventDate: 'Date of the event',
  organisation: 'On behalf of',
  recipient: 'Recipient',
  place: 'Place of issue',
  when: 'When',
  agent: 'Agent in the lead',
  answered: 'Answered',
  columns: { row: 'No.', name: 'Item', unit: 'Unit', quantity: 'Quantity', given: 'Handed out' },
  units: { piece: 'pcs', set: 'sets', pack: 'packs' },
  total: (rows, pieces) => `Total: ${rows} ${rows === 1 ? 'item' : 'items'}, ${pieces}`,
  handedOut: 'Handed out by',
  received: 'Received by',
  signature: 'signature',
  name: 'name',
  date: 'date',
  page: (page, pages) => `Page ${page} of ${pages}`,
  printed: (name, when) => `Printed by ${name}, ${when}`,
  fileName: (number) => `Issue slip ${number}.pdf`,
};
