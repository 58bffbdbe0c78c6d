import { formatWorkingDays } from '../format.ts';
import { formatDeadline } from '../format-terms.ts';
import type { Tester } from '../ru/tester.ts';

/** R-4.6.2/1. The tester of terms, and for the Operator the count of working days. */
export const tester: Tester = {
  title: 'Which date am I in time for?',
  lead: 'Choose what you need and by which date. We work out every deadline and show which days were counted.',
  category: 'What you need',
  serviceDate: 'Date of the service',
  serviceDateHint:
    'The day on which the service is needed: of the booking, shooting, trip or publication, or the day a print run is needed by.',
  eventDate: 'Date of the event',
  eventDateHint: 'If it is another one. The term to answer questions is counted from it.',
  sentOn: 'When you will send it',
  sentOnHint: 'Today, unless you say otherwise.',
  count: 'Work out the deadlines',

  inTime: 'You are in time',
  sendBy: (day) => `Send the request ${formatDeadline(day, 'en')}.`,
  late: 'The deadline for this date has passed',
  lateBy: (days) => `The request will be ${formatWorkingDays(days, 'en')} late.`,
  mayRefuse: 'It can be sent, but the Operator may refuse',
  blocked: 'Late requests are not accepted in this category',
  past: 'This date is before the day of sending',
  pastText: 'A request for a past date cannot be sent. Below is how the deadlines would be counted.',
  tooFar: 'Requests are accepted at most 365 days ahead',
  tooFarText: 'You can send it later. The deadlines are known already:',

  terms: {
    submissionDeadline: 'Last day to submit',
    firstDateInTime: 'First date you are in time for',
    replyDeadline: 'Last day to answer questions',
    responseDue: 'The Agent answers by',
  },
  notKnown: 'not known: the next year has no calendar yet',
  until: 'until 24:00',
  how: 'How it is counted',
  days: 'Days counted',

  today: 'If you send it today',
  todayText: 'The first date you are in time for, by category.',
  leadTime: (days) => `${formatWorkingDays(days, 'en')} before`,
  columns: { category: 'Category', lead: 'Send it', first: 'First date' },

  working: {
    title: 'Counting working days',
    text: 'For Operators. The first day is not counted; the same count is behind all deadlines of requests.',
    from: 'From which day',
    days: 'How many working days',
    direction: 'Direction',
    directions: { add: 'forward', subtract: 'back' },
    count: 'Count the days',
    result: 'The result is',
    counted: 'Days counted',
    nothing: 'No day has passed: it is the same day.',
  },

  wrong: {
    serviceDate: 'Give the date of the service: there is no such day in the calendar.',
    eventDate: 'Give the date of the event: there is no such day in the calendar.',
    eventEarly: 'The event cannot be before the date of the service.',
    sentOn: 'Give the day of sending: there is no such day in the calendar.',
    from: 'Give the day to count from: there is no such day in the calendar.',
    days: (most) => `Give a whole number of working days from 0 to ${most}.`,
  },
};
