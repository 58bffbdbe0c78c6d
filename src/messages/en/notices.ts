import { isDay } from '#regulation/calendar.ts';
import { formatDay } from '../format.ts';
import type { NoticeFacts, NoticeTexts } from '../notice-text.ts';

const day = (value: unknown) => (isDay(value) ? formatDay(value, 'en') : '');

/** R-4.2.2/3. Asked when the last day to reply had passed. */
const isWithoutTerm = ({ facts }: NoticeFacts) => facts?.term === 'none';
const year = (f: NoticeFacts) => String(f.facts?.year ?? '');

/** 4 «Notifications». What people read in their list and in letters; the number of the request stands before. */
export const notices: NoticeTexts = {
  sent: {
    title: () => 'the request was sent',
    text: (f) => `We have received the request. We will answer by ${day(f.responseDue)}.`,
  },
  new_in_queue: {
    title: () => 'a new request',
    text: () => 'There is a new request in the queue: check that it is complete and in time, assign an Agent.',
  },
  accepted: {
    title: () => 'under review',
    text: (f) => `The Operator has checked the request. The answer comes by ${day(f.responseDue)}.`,
  },
  lead_named: {
    title: () => 'an Agent was assigned',
    text: () => 'The request has a lead Agent. Nothing is needed from you for now.',
  },
  assigned: {
    title: () => 'a request was assigned to you',
    text: (f) => `A request was assigned to you: answer by ${day(f.responseDue)}.`,
  },
  handed_on: {
    title: () => 'handed on to another Agent',
    text: () => 'The request was handed on to another Agent. You may read it for 30 days.',
  },
  question: {
    title: (f) => (isWithoutTerm(f) ? 'your answer is needed' : `your answer is needed by ${day(f.replyDeadline)}`),
    text: (f) =>
      isWithoutTerm(f)
        ? 'You were asked a question. Please answer soon.'
        : `You were asked a question. Answer by ${day(f.replyDeadline)} (till 24:00).`,
  },
  staff_wrote: { title: () => 'a new message', text: () => 'There is a new message from the University.' },
  client_wrote: { title: () => 'the client wrote', text: () => 'The client wrote a message and waits for an answer.' },
  client_withdrew: {
    title: () => 'the client withdrew',
    text: (f) =>
      f.facts?.closes === true
        ? 'The client withdrew the request. Bookings and stock are free again, the service has set “Closed”.'
        : 'The client withdrew the request. Bookings and stock are free again; the Operator still sets “Closed”.',
  },
  counter_offer: {
    title: (f) =>
      isWithoutTerm(f) ? 'something else is offered' : `something else is offered, answer by ${day(f.replyDeadline)}`,
    text: () => 'The Agent offers something else. Open the request and say whether it fits.',
  },
  offer_accepted: {
    title: () => 'the Client accepted the offer',
    text: () => 'Your offer fits: the booking is confirmed and the answer is given in your name.',
  },
  offer_declined: {
    title: () => 'the offer does not fit',
    text: () => 'The Client says that the offer does not fit, and why.',
  },
  offer_lost: {
    title: () => 'what was offered is taken',
    text: () => 'The Client agreed, but the place was taken meanwhile. Offer something else.',
  },
  wish_taken: {
    title: () => 'the wished place is taken',
    text: () => 'The place that the Client wishes is confirmed for another request. Find something else.',
  },
  answered: {
    title: () => 'there is a positive answer',
    text: () => 'The request has a positive answer with its data. Open the request to see them.',
  },
  answer_given: { title: () => 'the answer is given', text: () => 'The lead Agent gave a positive answer.' },
  answer_taken_back: {
    title: () => 'the answer was taken back',
    text: () => 'The positive answer was taken back, the request is under review again. The reason is in the thread.',
  },
  done: { title: () => 'completed', text: () => 'The work on the request is over: “Completed”.' },
  refused: {
    title: () => 'refused',
    text: () => 'The request was refused. The ground and what you can do are in the request.',
  },
  closed: {
    title: () => 'closed',
    text: ({ facts }) =>
      facts?.main
        ? `This request is a duplicate and was closed. The work goes on in ${String(facts.main)}.`
        : 'The request was closed. The reason is in the request.',
  },
  finished: {
    title: () => 'the work is over',
    text: () => 'The Operator set a final status, the work on the request is over.',
  },
  reopened: { title: () => 'taken up again', text: () => 'The Operator took the request up again.' },
  edited: {
    title: () => 'data changed',
    text: () => 'Data of the request were changed: old and new are in its history.',
  },
  refusal_offered: {
    title: () => 'an Agent’s refusal waits',
    text: () => 'An Agent refused by cl. 4.3.3: confirm the refusal or return the request.',
  },
  refusal_returned: {
    title: () => 'the refusal was returned',
    text: () => 'The Operator did not confirm the refusal. The explanation is in the history.',
  },
  completion_offered: {
    title: () => 'work done, a final status is due',
    text: () => 'The Agent says that the work is done: set the final status.',
  },
  handover_asked: {
    title: () => 'an Agent asks to hand over',
    text: () => 'An Agent asks to hand the request over. Until you decide it stays with them.',
  },
  handover_declined: {
    title: () => 'the request stays with you',
    text: () => 'The Operator left the request with you. The explanation is in the history.',
  },
  feedback_asked: { title: () => 'how did it go?', text: () => 'Tell us how we helped. You don’t have to.' },
  response_due_soon: {
    title: () => 'the answer is due soon',
    text: (f) => `The answer is due by ${day(f.responseDue)} (cl. 4.4.1).`,
  },
  response_overdue: {
    title: () => 'the answer is overdue',
    text: (f) =>
      `The answer was due by ${day(f.responseDue)} (cl. 4.4.1). Tell the client what happens with the request.`,
  },
  answer_is_late: {
    title: () => 'we did not answer in time',
    text: (f) => `We did not answer in time, it was due by ${day(f.responseDue)}. The Operator has been told.`,
  },
  event_over: { title: () => 'the event is over', text: () => 'The event is over: set the final status.' },
  draft_expiring: {
    title: () => 'a draft will be deleted soon',
    text: () => 'The draft was not changed for 25 days and will be deleted in 5 days. Open it to go on.',
  },
  feedback_reminder: {
    title: () => 'how did it go?',
    text: () => 'Please tell us how it went. You don’t have to, and we won’t remind you again.',
  },
  reply_reminder: {
    title: (f) => `we wait for your answer by ${day(f.replyDeadline)}`,
    text: (f) =>
      `A reminder of the question. Answer by ${day(f.replyDeadline)} (till 24:00). Without an answer the Agent may refuse (cl. 4.3.3).`,
  },
  reply_last_day: {
    title: (f) => `the last day to answer is ${day(f.replyDeadline)}`,
    text: (f) =>
      `The answer is needed by 24:00 on ${day(f.replyDeadline)}. Without it the Agent may refuse (cl. 4.3.3).`,
  },
  mentioned: { title: () => 'you were mentioned', text: () => 'A colleague mentioned you in a note.' },
  duplicate_joined: {
    title: () => 'a duplicate was joined',
    text: () => 'A duplicate was joined to the request: its data and messages open from the card.',
  },
  message_held: {
    title: () => 'your answer was not sent',
    text: () =>
      'Something changed before your answer went out. What you wrote is still on the card: check it and send it again.',
  },
  calendar_missing: {
    title: (f) => `there is no calendar of ${year(f)}`,
    text: (f) =>
      `The working calendar of ${year(f)} is missing: its dates can’t be chosen and its deadlines can’t be counted. ` +
      'Load it in the settings once the decree on days off is out.',
  },
  stock_low: {
    title: ({ facts }) => `low stock: ${String(facts?.name)}`,
    text: ({ facts }) =>
      `“${String(facts?.name)}”: ${Number(facts?.available)} free, the minimum is ${Number(facts?.minimum)}. Stock up.`,
  },
};
