import type { Messages } from '../ru.ts';

export const keys: Messages['keys'] = {
  title: 'Keys',
  close: 'Close',
  then: 'then',
  or: 'or',
  layout: 'The place of a key counts, so the keyboard layout does not matter.',
  on: 'Keys of one letter are on.',
  off: 'Keys of one letter are off.',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  palette: 'Go to or do',
  placeholder: 'A page, an action, a number or words of a request',
  found: (count) => `Found: ${count}`,
  none: 'Nothing was found. Try the number or one word.',
  kinds: { page: 'page', view: 'view of the queue', request: 'request', action: 'action' },
  groups: [
    {
      title: 'Everywhere',
      keys: [
        [['Ctrl K'], 'Go to or do: pages, requests, actions'],
        [['/'], 'Search'],
        [['g', 'q'], 'Queue'],
        [['g', 'r'], 'Resources'],
        [['g', 'h'], 'Help'],
        [['?'], 'This list'],
        [['Esc'], 'Close; typed text stays'],
      ],
    },
    {
      title: 'In the queue',
      keys: [
        [['j', 'k'], 'Next and previous'],
        [['Enter'], 'Open'],
        [['Space'], 'Preview'],
        [['x'], 'Select the row'],
      ],
    },
    {
      title: 'In a request',
      keys: [
        [['j'], 'The next of the list you came from'],
        [['g', 'n'], 'Next in the queue'],
        [['a'], 'Accept and assign'],
        [['r'], 'Reply'],
        [['q'], 'Ask a question'],
        [['n'], 'Note for the staff'],
        [['Ctrl Enter'], 'Send'],
      ],
    },
  ],
};
