import type { Messages } from '../ru.ts';

export const search: Messages['search'] = {
  title: 'Search',
  label: 'Number, words or a name',
  labelClient: 'Number or words',
  hint: 'We look through the numbers, titles, texts and messages that you may see.',
  none: (text) => `Nothing was found for “${text}”.`,
  noneHint: 'Check the number or try one shorter word: all its forms and the beginnings of words are found.',
  layout: (text) => `Shown for “${text}”: the keyboard had another layout.`,
  similar: (text) => `There is nothing exactly for “${text}”. Similar words:`,
  requests: 'Requests',
  people: 'People',
  organisations: 'Organisations',
  count: (n) => `${n} ${n === 1 ? 'request' : 'requests'}`,
  found: (n) => `Found: ${n}`,
  most: (n) => `The first ${n} are shown. Say more to find the rest.`,
};
