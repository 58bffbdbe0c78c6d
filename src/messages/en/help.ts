import type { Messages } from '../ru.ts';

/** Around the help topics, the Regulation and the page on personal data. */
export const help: Messages['help'] = {
  title: 'Help',
  contents: 'On this page',
  regulation: 'Rules of the service',
  regulationLead:
    'The Regulation of the service in plain words, clause by clause. Links on cards and forms open the clause they speak of.',
  tester: 'Which date am I in time for?',
  inService: 'How it works in the service',
  personalData: 'Personal data',
  consent: 'Text of the consent',
  russianOnly: 'The texts of this page are in Russian: it is the language of the Regulation.',
  back: 'Help',
  more: 'No answer here? Write a message in your request: the Operator or an Agent will answer.',
};
