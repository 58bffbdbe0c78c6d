import type { Category } from '#regulation/codes.ts';
import type { create as ru } from '../ru/create.ts';

// prettier-ignore
const categories: Record<Category, (typeof ru.categories)[Category]> = {
  rooms:       { when: 'When do you need the room?',      asked: 'A room is asked for',            day: 'event',         what: 'Which room do you need?' },
  media:       { when: 'When do you need the studio?',    asked: 'The studio is asked for',        day: 'shooting',      what: 'What do you need in the studio?' },
  printing:    { when: 'By which date do you need it?',   asked: 'Printing is asked for',          day: 'needed',        what: 'What shall we print?' },
  souvenirs:   { when: 'By which date do you need them?', asked: 'Souvenirs are asked for',        day: 'needed',        what: 'Which items do you need?' },
  transport:   { when: 'When do you need transport?',     asked: 'Transport is asked for',         day: 'trip',          what: 'Where do you go?' },
  information: { when: 'When shall it be published?',     asked: 'A publication is asked for',     day: 'publication',   what: 'What shall we publish?' },
};

/** A new request: category, date, the rest, the check, sending. */
export const create: typeof ru = {
  title: 'New request',
  choose: 'What do you need?',
  purpose: 'The service helps with extracurricular initiatives and student organisations.',
  studies: 'For study matters turn to your institute or study office.',
  categories,
  terms: 'The deadlines come from the Regulation:',
  example: (example) => `For example: ${example.charAt(0).toLowerCase()}${example.slice(1)}`,

  studentsOnly: {
    title: 'Only students of the University can create requests',
    text: 'If you study here, check that you signed in with your student account.',
  },

  drafts: {
    title: 'Continue a draft',
    untitled: 'Untitled',
    changed: (when) => `changed ${when}`,
    expires: (day) => `will be deleted ${day}`,
    more: 'More drafts',
    delete: 'Delete',
    keep: 'Keep',
    sure: (name) => `Delete the draft “${name}”? It can’t be brought back.`,
    deleteThis: (name) => `Delete the draft “${name}”`,
  },

  steps: { date: 'Date', details: 'What you need', event: 'The event', check: 'Check' },
  progress: (step, all) => `Step ${step} of ${all}`,
  toCategories: 'Categories',
  next: 'Continue',
  toCheck: 'Done',

  saved: {
    at: (time) => `Draft saved at ${time}`,
    saving: 'Saving the draft…',
    offline: 'No network. The draft is kept on this device',
    failed: 'The server did not answer. The draft is kept on this device',
    signedOut: 'You have not used the service for a while. The draft is kept on this device.',
    signIn: 'Sign in again',
    restored: 'What you typed on this device is back',
  },

  date: {
    hint: 'We’ll say at once if you are in time.',
    picks: 'Next dates',
    due: (day) => `send by ${day}`,
    dueToday: 'send today',
    tester: 'All deadlines for any date',
    show: 'Count the deadline',
  },
  verdict: {
    inTime: 'You are in time',
    sendBy: 'Send it by',
    untilMidnight: '(until 24:00).',
    answerBy: (day) => `Send today: answered by\u00a0${day}.`,
    late: 'The deadline for this date has passed',
    wasDue: 'The request had to be sent by',
    lead: (days) => `${days} before`,
    mayRefuse: 'You can send it now, but the Operator may refuse',
    blocked: 'It can’t be sent: the deadline has passed',
    nearest: 'The nearest date for which you are in time:',
    cannot: 'It can’t be sent for this date',
    date_past: 'This date has passed. Choose today or a later day.',
    date_too_far: (day) => `A request can be sent at most a year ahead: the last date is ${day}.`,
    calendar_missing: (year) =>
      `The calendar of working days for ${year} is not loaded yet, so the deadline can’t be counted. Choose an earlier date.`,
    not_a_date: 'There is no such day. Check the day and the month.',
  },
  why: {
    title: 'Why this deadline',
    rule: (asked, days) => `${asked} at least ${days} ahead`,
    counting: 'We count back: the day itself, weekends and holidays are left out.',
    clear: 'These working days must pass in full.',
    today: 'today',
    nth: (n) => `${n}`,
    service: (what) => `${what}, not counted`,
    working: (n) => `working day ${n}`,
    last: 'the last day to send',
    down: ': before it the service was down',
  },

  details: { more: 'More wishes' },
  event: {
    toEvent: 'To the event',
    ofEvent: (title) => `Title, date and contacts are those of “${title}”.`,
    heading: 'About the event',
    personalData: 'How personal data are handled',
  },

  check: {
    heading: 'Check before sending',
    frozen: 'After sending only staff can change the request, when you write to them.',
    edit: 'Change',
    editThis: (what) => `Change: ${what}`,
    missing: 'Still to fill in or to correct',
    warnings: 'Please note',
    send: 'Send',
    sending: 'Sending…',
    failed: 'The server did not answer. The request was not sent. Press “Send” again in a minute.',
    offline: 'No network. The request was not sent. Press “Send” when the network is back.',
  },

  field: {
    choose: 'Choose',
    any: 'Not chosen',
    anyRoom: 'Any that fits',
    if: (label, choice) => `If “${label}”: ${choice}`,
    yes: 'Yes',
    no: 'No',
    seats: (count) => `up to ${count} seats`,
    noRooms: 'There is no such room here. Choose another type or building.',
    stock: (count) => `${count} available`,
    notListed: 'Not on the list',
    add: 'Add an item',
    addRow: 'Add',
    removeRow: (row) => `Remove row ${row}`,
    row: (row) => `Row ${row}`,
    lines: (most) => `Up to ${most}, each on a new line.`,
    links: (most) => `Up to ${most} addresses, each on a new line and beginning with https://`,
    minutes: (count) => (count === 0 ? 'not needed' : `${count} min`),
    counter: (length, min, max) =>
      length < min ? `${length} of ${max} characters, at least ${min} needed` : `${length} of ${max} characters`,
  },
};
