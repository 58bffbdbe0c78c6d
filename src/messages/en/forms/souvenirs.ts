import type { souvenirs as source } from '../../ru/forms/souvenirs.ts';

/** Texts of souvenirs and stationery. */
export const souvenirs: typeof source = {
  name: 'Souvenirs and stationery',
  line: 'Notebooks, pens, pins and other gifts with the emblem',
  example: '20 notebooks and 20 pens for the winners of a contest',
  groups: { main: 'Items', details: 'For whom' },
  fields: {
    items: {
      label: 'Items',
      purpose: 'Says what to prepare, and how much.',
      hint: 'Up to 20 items. Sending a request reserves nothing: the Agent confirms the quantity.',
    },
    'items.item': { label: 'Item from the list', purpose: 'Names a thing that is in stock.' },
    'items.name': { label: 'Own item', purpose: 'Names a thing that is not in the list.' },
    'items.quantity': { label: 'Quantity', purpose: 'Says how many are needed.' },
    audience: {
      label: 'For whom',
      purpose: 'Says who the gifts are for; names are not needed.',
      choices: {
        participants: 'participants',
        winners: 'winners',
        speakers: 'speakers',
        organisers: 'organisers',
      },
    },
    recipient: {
      label: 'Who receives',
      purpose: 'Says to whom the items are handed out if it is not you.',
      hint: 'If left empty, they are handed out to you. Tell the person that you have named them.',
    },
  },
  answer: {
    items: { label: 'Items', purpose: 'Tells the Client what is handed out, and how much.' },
    'items.item': { label: 'Item from the list', purpose: 'Names the thing that is reserved in stock.' },
    'items.name': { label: 'Own item', purpose: 'Names a thing that is not in stock.' },
    'items.quantity': { label: 'Quantity', purpose: 'Tells the Client how many are handed out.' },
    place: { label: 'Where', purpose: 'Tells the Client where to come for the items.' },
    date: { label: 'When', purpose: 'Tells the Client on which day to come.' },
    from: {
      label: 'From',
      purpose: 'Tells the Client from what time they are handed out.',
      name: 'Start of handing out',
    },
    to: { label: 'To', purpose: 'Tells the Client until what time they are handed out.', name: 'End of handing out' },
  },
};
