import type { printing as source } from '../../ru/forms/printing.ts';

/** Texts of printing. */
export const printing: typeof source = {
  name: 'Printing services',
  line: 'Posters, programmes, diplomas, badges and other prints',
  example: '40 colour A3 posters from a finished layout',
  groups: { main: 'What to print', details: 'Layout and pick-up' },
  fields: {
    product: {
      label: 'Product',
      purpose: 'Says what to print.',
      choices: {
        poster: 'poster',
        leaflet: 'leaflet',
        booklet: 'booklet',
        programme: 'programme',
        certificate: 'diploma or certificate',
        badge: 'badge',
        banner: 'banner',
        sticker: 'sticker',
        other: 'other',
      },
    },
    productOther: { label: 'Other product', purpose: 'Names a product that is not in the list.' },
    format: {
      label: 'Format',
      purpose: 'Says the size of the finished product.',
      choices: {
        a6: 'A6',
        a5: 'A5',
        a4: 'A4',
        a3: 'A3',
        a2: 'A2',
        a1: 'A1',
        card_50x90: '50 × 90 mm',
        rollup_850x2000: 'roll-up 85 × 200 cm',
        custom: 'another one',
      },
    },
    width: { label: 'Width', purpose: 'Says the width of a custom format.', hint: 'In millimetres, from 20 to 5000.' },
    height: {
      label: 'Height',
      purpose: 'Says the height of a custom format.',
      hint: 'In millimetres, from 20 to 5000.',
    },
    quantity: { label: 'Quantity', purpose: 'Says how many copies to print.' },
    colour: {
      label: 'Colour',
      purpose: 'Says how to print.',
      choices: { colour: 'colour', bw: 'black and white' },
    },
    sides: {
      label: 'Sides',
      purpose: 'Says whether to print on one side or on two.',
      choices: { '1': 'one', '2': 'two' },
    },
    paper: {
      label: 'Paper',
      purpose: 'Says what to print on.',
      hint: 'If you choose none, the Agent does.',
      choices: {
        plain_80: 'plain 80 g',
        coated_130: 'coated 130 g',
        coated_300: 'coated 300 g',
        self_adhesive: 'self-adhesive',
        banner: 'banner fabric',
      },
    },
    layout: {
      label: 'Layout',
      purpose: 'Says whether help with the layout is needed.',
      choices: { file: 'the layout is ready', help: 'no layout, help is needed' },
    },
    layoutFiles: {
      label: 'Layout files',
      purpose: 'They are printed from.',
      hint: 'Up to 5 files: pdf, ai, eps, tiff, png, up to 50 MB, at least 300 dots per inch.',
    },
    layoutText: {
      label: 'Text for the layout',
      purpose: 'The designer makes the layout from it.',
      hint: 'All the text that the product must carry.',
    },
    pickupBuilding: {
      label: 'Where you will pick it up',
      purpose: 'Says in which building you would like to pick the prints up.',
    },
  },
  answer: {
    quantity: { label: 'Print run', purpose: 'Tells the Client how many copies are ready.' },
    place: { label: 'Where to pick up', purpose: 'Tells the Client where to come for the prints.' },
    date: { label: 'When to pick up', purpose: 'Tells the Client from which day the prints can be picked up.' },
    from: { label: 'From', purpose: 'Tells the Client from what time they are handed out.', name: 'Start of pick-up' },
    to: { label: 'To', purpose: 'Tells the Client until what time they are handed out.', name: 'End of pick-up' },
  },
};
