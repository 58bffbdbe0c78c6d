import type { Messages } from '../ru.ts';
import { formatDay, formatDayShort, formatWorkingDays } from '../format.ts';
import { formatDayList, formatDeadline } from '../format-terms.ts';

/** 4.1.1, 4.2.2, 4.4.1. Terms in words: the verdict on a date, and how a term was counted. */
export const terms: Messages['terms'] = {
  whyThisTerm: 'Why this date',
  names: {
    submissionDeadline: 'Last day to submit',
    replyDeadline: 'Reply deadline',
    responseDue: 'Answer due',
  },
  inTime: ({ submissionDeadline }) => `You are in time. Send it ${formatDeadline(submissionDeadline, 'en')}.`,
  late: (verdict) =>
    `The deadline for this date has passed: ${hadToBeSent(verdict)}. You can send it now, but the Operator may refuse (clause 4.5.1). ` +
    `The nearest date for which you are in time is ${formatDay(verdict.firstDateInTime, 'en')}.`,
  blocked: (verdict) =>
    `The request cannot be sent: ${hadToBeSent(verdict)}. Choose ${formatDay(verdict.firstDateInTime, 'en')} or a later date.`,
  acceptLate: 'I understand that the deadline has passed and the request may be refused',
  lateMark: (lateBy) => `Sent ${formatWorkingDays(lateBy, 'en')} after the deadline`,
  leadTime: (leadDays) => `at least ${formatWorkingDays(leadDays, 'en')} before`,
  replyBy: (replyDeadline) =>
    `Answer ${formatDeadline(replyDeadline, 'en')}. Without an answer the Agent may refuse (clause 4.3.3).`,
  replySoon: 'The reply deadline had passed before the question was asked. Please answer soon.',
  replyShort: (hours) =>
    `${hours}\u00a0${hours === 1 ? 'hour is' : 'hours are'} left until the reply deadline. The Client may not manage: call or write as well.`,
  answerBy: (responseDue) => `We will answer by ${formatDay(responseDue, 'en')}`,
  overdueForClient: (responseDue) =>
    `We did not answer in time (by ${formatDayShort(responseDue, 'en')}). The Operator has been told.`,
  step: (step) => {
    switch (step.key) {
      case 'lead':
        return (
          `The service is on ${formatDay(step.params.serviceDate, 'en')}. Counting ${formatWorkingDays(step.params.leadDays, 'en')} back: ` +
          `${formatDayList(step.days, 'en')}; days off do not count. The last day to submit is ${formatDay(step.params.day, 'en')}.`
        );
      case 'lead_clear':
        return `${formatWorkingDays(step.params.leadDays, 'en')} must pass in full before the service: the last day to submit is ${formatDay(step.params.day, 'en')}.`;
      case 'in_time':
        return `Sent on ${formatDay(step.params.sent, 'en')}: in time.`;
      case 'late':
        return `Sent on ${formatDay(step.params.sent, 'en')}: late by ${formatWorkingDays(step.params.lateBy, 'en')}.`;
      case 'reply':
        return (
          `The event is on ${formatDay(step.params.eventDate, 'en')}. ${formatWorkingDays(step.params.replyDays, 'en')} before it: ${formatDayList(step.days, 'en')}. ` +
          `Questions can be answered until ${formatDay(step.params.day, 'en')}, 24:00.`
        );
      case 'after_receipt':
        return `${formatWorkingDays(step.params.responseDays, 'en')} after sending on ${formatDay(step.params.sent, 'en')}: ${formatDayList(step.days, 'en')}.`;
      case 'before_event':
        return `${formatWorkingDays(step.params.responseDays, 'en')} before the service on ${formatDay(step.params.serviceDate, 'en')}: ${formatDayList(step.days, 'en')}.`;
      case 'earlier':
        return `The earlier date is taken: ${formatDay(step.params.day, 'en')}.`;
      case 'floor':
        return `But not before the first working day after sending: ${formatDay(step.params.day, 'en')}.`;
      case 'cap':
        return `And not after the day of the service: ${formatDay(step.params.day, 'en')}.`;
      case 'down':
        return `The service was down on ${formatDay(step.params.from, 'en')}, so the term is longer: ${formatDay(step.params.day, 'en')}.`;
    }
  },
};

function hadToBeSent({ submissionDeadline, leadDays }: { submissionDeadline: string; leadDays: number }): string {
  return `the request had to be sent by ${formatDay(submissionDeadline, 'en')} (${formatWorkingDays(leadDays, 'en')} before, clause 4.1.1)`;
}
