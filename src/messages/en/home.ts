import type { Messages } from '../ru.ts';

/** The first page, the list of own requests, the profile and the choice of a demonstration account. */
export const home: Messages['home'] = {
  events: 'Events',
  several: 'Several things for one event',
  ready: (confirmed, total) => `${confirmed} of ${total} confirmed`,
  welcome: {
    title: 'The University helps your initiatives',
    lead: 'Rooms, printing, souvenirs, transport, the media centre and information support for extracurricular events and student organisations.',
    steps: [
      'Choose what you need and the date: you see at once whether there is time to send.',
      'Fill in the form. The draft saves itself.',
      'Get a number and the day you will be answered by. All questions and the answer are on one card.',
    ],
    studies: 'For study matters, turn to your institute or its study office.',
  },

  noRole: {
    title: 'There is nothing here for your account yet',
    text: 'Only students of the University may create requests. If you study here, check that you signed in with your student account.',
    employee:
      'If you are an employee who will carry out requests, ask the Operator (the office of communications and youth policy) to grant you a role.',
    other: 'Sign in with another account',
  },

  mayNotCreate:
    'You no longer study at the University, so new requests cannot be created. Your earlier requests stay available.',
  needsYou: 'Your answer is needed',
  answer: 'Answer',
  answerBy: (day) => `Answer no later than ${day} (until 24:00)`,
  answerSoon: 'Please answer as soon as you can',
  asked: (who, title) => `${who} · “${title}”`,
  running: 'Running',
  finished: 'Finished',
  drafts: 'Drafts',
  untitled: 'Untitled',
  changed: (when) => `changed ${when}`,
  empty: 'Your requests will appear here. Start with a new one: a room, printing, transport and more.',
  noneRunning: 'No request is running now.',
  all: 'All requests',
  search: 'Find a request',
  searchHint: 'Number or words',
  notFound: (text) => `Nothing was found for “${text}”. Check the number: only your own requests are shown.`,

  next: {
    open: 'The Operator will check it on the next working day.',
    in_review: (day) => `The Agent answers no later than ${day}.`,
    in_review_overdue: (day) => `The answer is late: it was due ${day}. The Operator sees this.`,
    in_progress: (summary) => `${summary}.`,
    awaiting_client: (day) => `Waiting for your answer until ${day}.`,
    awaiting_client_late: 'Waiting for your answer.',
    awaiting_operator: 'Your message arrived. The Operator or the Agent will answer.',
    done: 'Done.',
    refused: (reason) => `Refused: ${reason}.`,
    closed: (reason) => `Closed: ${reason}.`,
    withdrawn: (day) => `Withdrawn by you on ${day}.`,
  },

  me: {
    title: 'Profile',
    data: 'Your data',
    name: 'Name',
    email: 'E-mail',
    kind: 'Account',
    kinds: { student: 'student', employee: 'employee' },
    unit: 'Unit',
    roles: 'Roles in the service',
    source:
      'These data come from the University directory when you sign in. Your study office or the personnel department corrects a mistake; the data change after your next sign-in.',
    about: 'What else is kept and why',
    appearance: 'Language and appearance',
    signOut: 'Sign out of the service',
  },

  demo: {
    title: 'Choose an account',
    text: 'This is a demonstration: the people are invented and no password is needed. In the working service this is the sign-in with a University account.',
    students: 'Students',
    employees: 'Employees',
    noRole: 'no role',
  },
};
