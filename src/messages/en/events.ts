import type { Messages } from '../ru.ts';

/** 4.1.1. One event with several needs. */
export const events: Messages['events'] = {
  newTitle: 'An event that needs several things',
  newLead: 'Say once what is the same. Each need becomes a request of its own, with its term and its Agent.',
  needs: 'What is needed',
  needsRequired: 'Tick at least one.',
  create: 'Continue',
  edit: 'Change',
  editTitle: 'What the event has in common',
  editLead:
    'What is not sent yet will change. What is sent stays as it is: the staff correct it when you write to them.',
  save: 'Save',
  toCategories: 'To the categories',

  ready: (confirmed, total) => `${confirmed} of ${total} confirmed`,
  refused: (n) => `${n} refused`,
  unsent: (n) => `${n} not sent`,
  on: 'When',
  list: 'Requests of the event',
  none: 'Nothing chosen yet.',
  notSent: 'Not sent',
  sendBy: (day) => `Send by ${day}`,
  late: (day) => `Due was ${day}: you may send it, but it may be refused`,
  cannot: 'Check the date',
  answerBy: (day) => `An answer by ${day}`,
  fill: 'Fill in',
  add: 'Add',
  addWhat: 'Add a need',
  sendAll: (n) => (n === 1 ? 'Send the request' : `Send all: ${n}`),
  sendSays: 'All are sent together. If one lacks something, none is sent.',
  missing: (n) => `${n} ${n === 1 ? 'field' : 'fields'} to fill in`,
  notReady: 'Not sent yet: fill in what is marked.',
  discard: 'Delete what was not sent',
  discardNow: (n) => `Delete the drafts: ${n}`,
};
