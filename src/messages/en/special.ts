import type { Messages } from '../ru.ts';

export const special: Messages['special'] = {
  title: 'Version for people with low vision',
  settings: 'Display settings',
  apply: 'Apply',
  reset: 'Reset the settings',
  changed: (group, choice) => `${group}: ${choice}`,
  sample: 'A',
  choices: {
    size: { title: 'Size of text', 100: '100%', 150: '150%', 200: '200%' },
    scheme: {
      title: 'Colours',
      'black-on-white': 'Black on white',
      'white-on-black': 'White on black',
      'blue-on-blue': 'Dark blue on light blue',
      'brown-on-beige': 'Brown on beige',
    },
    letters: { title: 'Space between letters', normal: 'Ordinary', wide: 'Medium', widest: 'Large' },
    lines: { title: 'Space between lines', single: 'Single', half: 'One and a half', double: 'Double' },
    face: { title: 'Typeface', sans: 'Without serifs', serif: 'With serifs' },
    images: { title: 'Pictures', shown: 'Show', grey: 'Black and white', off: 'Turn off' },
  },
};
