import type { RuleDetails } from '#regulation/rule-error.ts';
import { formatWorkingDays } from '../format.ts';
import { choose, dayFact, numberFact, type RuleTexts, timeFact } from '../rule-facts.ts';
import { common } from './common.ts';

/** “the Operator (Ivanova Maria)”: several people share a role. */
function named(who: string, role: unknown, name: unknown): string {
  return who && role !== 'client' && typeof name === 'string' && name ? `${who} (${name})` : who;
}

const agentNeedsSilence =
  'An Agent can refuse only if the Client did not answer a clarifying question (clause 4.3.3). For other reasons turn to the Operator.';

/** What a person reads where the Regulation says “no”, one sentence or a few for each rule. */
export const rules: RuleTexts = {
  students_only:
    'Only students of the University can create requests. If you study with us, check that you signed in with your student account.',
  own_request: ({ action }) =>
    action === 'edit'
      ? 'The request has been sent. To change its data, write a message: a member of staff will make the change.'
      : 'You cannot act as Agent or Operator on your own request: another member of staff does (clause 2.2).',
  operator_assigns: ({ action }) =>
    choose(
      action,
      {
        prioritise: 'Only the Operator can move a request up in the queue (clause 3.1.3).',
        decline_handover: 'The Operator decides about handing over a request (clause 3.1.3).',
      },
      'Only the Operator can assign.',
    ),
  operator_accepts: 'The Operator sets this status after the first review (clause 3.2.2).',
  lead_only: ({ action }) =>
    action === 'take_back_answer'
      ? 'The lead Agent or the Operator can take an answer back (clause 4.4.2).'
      : 'The lead Agent of this request gives the answer and sets “In progress” (clause 3.2.3).',
  operator_only: ({ action }) =>
    choose(
      action,
      {
        complete:
          'The Operator sets the final status (clause 3.2.6). Press “Work is done”, and the request goes to the Operator’s queue.',
        refuse: 'The Operator sets the final status (clause 3.2.6).',
        close: 'The Operator sets the final status (clause 3.2.6).',
      },
      'Only the Operator can do this (Department of Communications and Youth Policy).',
    ),
  client_only: ({ action, what }) =>
    choose(
      what ?? action,
      {
        copy: 'Only the person who sent the request can create a new one from it. Start a new request by choosing a category.',
        rate: 'Only the person who sent the request can rate it (clause 4.5.2).',
        decline_feedback: 'Only the person who sent the request can decline to rate it (clause 4.5.2).',
      },
      'Only the person who sent the request can withdraw it (clause 4.2.3).',
    ),
  assigned_only: ({ action }) =>
    choose(
      action,
      {
        hand_over: agentsOwn,
        change_part: agentsOwn,
        offer_completion: agentsOwn,
        offer_refusal: agentsOwn,
      },
      'This request is assigned to another Agent. If you need access, write to the Operator.',
    ),
  staff_only:
    'Agents and Operators write clarifying questions and internal notes. Send an ordinary message (clause 4.3.2).',

  wrong_status: ({ action, status, stage, missing }) => {
    const why = choose(missing, missingFacts, '');
    if (why) return why;
    if (action === 'complete' && (stage === 'open' || stage === 'in_review')) {
      return '“Completed” can be set only after “In progress”: the Agent answers first.';
    }
    if (action === 'answer' && stage === 'open') {
      return '“In progress” can be set only after “Under review”: the Operator accepts the request first (clause 3.2.2).';
    }
    if (action === 'no_reply_needed')
      return 'The Client is not waiting for a reply: there is nothing to mark (clause 3.2.5).';
    if (action === 'withdraw_question')
      return 'No question is waiting for an answer: there is nothing to withdraw (clause 3.2.4).';
    if (status === 'done' || status === 'refused' || status === 'closed') {
      return 'Work on the request is over and its messages are closed. You can create a new request based on this one.';
    }
    return status
      ? `The request is “${common.statuses[status]}” now, this cannot be done in that status (clause 3.2).`
      : 'This cannot be done in the present status (clause 3.2).';
  },
  withdrawn:
    'The request was withdrawn: it can only be closed (clause 4.2.3). The Client can create a new one based on it.',
  ground_not_given: (facts) => {
    if (facts.why === 'reply_still_possible') return replyStillPossible(facts.until);
    return choose(
      facts.why,
      groundReasons,
      'The facts of the request do not give this ground of refusal (clause 4.5.1).',
    );
  },
  no_question: agentNeedsSilence,
  question_too_late:
    'The question was asked after the reply deadline. Clause 4.3.3 gives no right to refuse: leave the decision to the Operator.',
  reply_still_possible: ({ until }) => replyStillPossible(until),
  parts_open:
    'Not all co-workers have reported their results. The answer is given when all parts are ready (clause 3.2.3).',
  taken: 'There is a booking at this time already. Choose another time or place (clause 3.2.3).',
  stock_short: 'There is not so much in stock. Reduce the quantity or offer another item (clause 3.2.3).',
  no_offer: 'There is no offer that waits for your decision now (clause 3.2.3). Write a message if you need to.',
  offer_expired: 'The time of this offer is over (clause 3.2.3). Write a message: the Agent will offer something else.',
  offer_withdrawn: 'The Agent has taken this offer back (clause 3.2.3). A new one will come as a message.',
  offer_changed:
    'This offer is no longer valid: the request or the offer has changed (clause 3.2.3). Reload the page to see what is offered now.',
  offer_taken:
    'Unfortunately this place and time have been taken (clause 3.2.3). The request is with the Agent again, who will offer something else.',
  merging: ({ number, main, title, client, day, sameClient, unanswered }) =>
    main === undefined
      ? 'The request will be closed as a duplicate of another. This cannot be undone.'
      : `${String(number)} will be closed as a duplicate of ${String(main)} (${String(title)}, ${dayFact(day, 'en')}, ${String(client)}). ${
          sameClient
            ? 'The Client will see a link to it.'
            : 'The main request is another Client’s: there will be no link, only your text.'
        }${unanswered ? ' The Client wrote and nobody has answered.' : ''} This cannot be undone.`,
  rivals: ({ numbers }) =>
    `The same place and time are wished by ${Array.isArray(numbers) ? numbers.join(', ') : ''}. After your answer they will need something else. Give the answer?`,
  already_sent: 'The answer is out and cannot be taken back (clause 4.3.2). You can write another message.',
  reopen_over: ({ why, last }) =>
    choose(
      why,
      {
        not_allowed: 'The final status stands: reopening is off in the settings (clause 3.2.6).',
        date_past: 'The day of the service has passed: the request cannot go back under review (clause 3.2.6).',
      },
      `The request could be reopened until ${dayFact(last, 'en') || 'the end of the term'} (clause 3.2.6).`,
    ),
  consent_required:
    'Without consent we cannot take a request through the service. You can come to the Department of Communications and Youth Policy in person.',
  feedback_over: ({ why }) =>
    choose(
      why,
      {
        declined: 'The Client declined to rate this request and is not asked again (clause 4.5.2).',
        asked: 'The rating has been asked for already (clause 4.5.2).',
        rated: 'The request has been rated already. A rating can be changed within 24 hours (clause 4.5.2).',
      },
      'The time to rate is over: ratings are taken for 30 days (clause 4.5.2).',
    ),

  event_not_over: 'The event is not over yet. Set “Completed” now?',
  unanswered_message: 'The Client wrote and nobody has answered yet (clause 4.4.3). Go on without an answer?',
  late_reply: 'The Client answered, but after the reply deadline (clause 4.2.2). Refuse all the same?',
  over_capacity: 'There are fewer seats than people. Give this answer?',

  stale: ({ event, role, name, at, what: thing }) => {
    if (thing === 'entry') return 'These data changed while you worked. Check them and try again.';
    if (thing === 'block') return 'This block has changed while you were working. Check it and try again.';
    const who = named(
      choose(role, { client: 'the Client', agent: 'the Agent', operator: 'the Operator' }, ''),
      role,
      name,
    );
    const what = choose(event, eventWords, '');
    const time = timeFact(at, 'en');
    return who && what && time
      ? `The request changed while you worked: ${who} ${what} at ${time}. Check and try again.`
      : 'The request changed while you worked. Check and try again.';
  },

  date_past: ({ startTime, serviceDate, today }) =>
    startTime && serviceDate === today
      ? 'The starting time has passed today. Choose a later time or another date (clause 4.1.1).'
      : 'This date has passed. Choose today or a later day (clause 4.1.1).',
  date_too_far: ({ last }) =>
    `Requests are taken at most 365 days ahead: choose a date not later than ${dayFact(last, 'en') || 'that'} (clause 4.1.1).`,
  calendar_missing: ({ year }) =>
    `The working calendar of ${typeof year === 'number' ? year : 'this year'} is not loaded yet. The deadline cannot be counted: write to the Operator.`,
  late_tick: (facts) =>
    facts.submissionDeadline
      ? `The deadline for this date has passed: the request had to be sent by ${dayFact(facts.submissionDeadline, 'en')} (${lead(facts)} before, clause 4.1.1). ` +
        'You can send it now, but the Operator may refuse (clause 4.5.1). Tick “I understand that the deadline has passed and the request may be refused”. ' +
        `The nearest date for which you are in time is ${dayFact(facts.firstDateInTime, 'en')}.`
      : 'The deadline for this date has passed. Tick that you understand it (clause 4.1.1).',
  late_blocked: (facts) =>
    facts.submissionDeadline
      ? `The request cannot be sent: it had to be sent by ${dayFact(facts.submissionDeadline, 'en')} (${lead(facts)} before, clause 4.1.1). ` +
        `Choose ${dayFact(facts.firstDateInTime, 'en')} or a later date.`
      : 'The request cannot be sent: the deadline for this date has passed (clause 4.1.1).',
  late_reason: 'The request was sent after the deadline. Say why you accept it all the same (clause 3.2.2).',
  not_truthful: 'Tick “The data are complete and true” (clause 4.2.1).',
  form_incomplete: 'Check the marked fields: the data are incomplete or contain a mistake (clause 4.2.1).',
  answer_data: ({ category }) =>
    `To set “In progress”, complete the answer: give ${choose(category, answerData, 'all its data')}.`,
  redirect_reason: 'Give the reason for redirecting: the new Agent will see it.',
  closing_reason: ({ withdrawn, reason }) =>
    withdrawn === true
      ? 'The request was withdrawn: close it with the reason “Withdrawn by the Client” (clause 3.2.6).'
      : withdrawn === false
        ? 'The reason “Withdrawn by the Client” is only for a withdrawn request. Choose another (clause 3.2.6).'
        : reason
          ? 'This reason needs an explanation for the Client (clause 3.2.6).'
          : 'Give the reason for closing (clause 3.2.6).',
  key_reused: 'Another request was sent with this idempotency key. Take a new key.',
  automatic_status: ({ status }) =>
    choose(
      status,
      {
        open: 'The service sets “Open” when the request is sent. It cannot be set by hand (clause 3.2.1).',
        awaiting_client: 'This status is automatic: send a message marked “Waiting for a reply” (clause 3.2.4).',
        awaiting_operator: 'This status is automatic: it is set when the Client sends a message (clause 3.2.5).',
      },
      'A status is not set directly: actions of the Operator, the Agent and the service change it (clause 3.2.1).',
    ),
};

const agentsOwn = 'Only an Agent to whom the request is assigned does this (clause 4.3.2).';

const missingFacts = {
  refusal_offer: 'No refusal of an Agent waits for a decision (clause 4.3.3).',
  handover_offer: 'No request to hand over waits for a decision (clause 3.1.3).',
  decision: 'The Operator has not decided on the Agent’s earlier request yet. Wait for the decision (clause 3.2.6).',
  agent: 'Assign at least one Agent.',
  feedback_request: 'No rating was asked for this request (clause 4.5.2).',
};

const groundReasons = {
  in_time: 'The request was sent in time: the ground “after the deadline” is not available.',
  agent: agentNeedsSilence,
  no_fields: 'Name at least one field with incomplete or false data (clause 4.5.1).',
  unknown_fields: 'The request has no such fields. Name fields of the card (clause 4.5.1).',
  no_question: 'No question of an Operator is without the Client’s answer (clause 4.5.1).',
  no_offer: 'No Agent offered a refusal: there is nothing to confirm (clause 4.3.3).',
  closed_list:
    'The list of grounds is closed (clause 4.5.1). If the service cannot be given, close the request with the reason “Impossible”.',
};

const answerData = {
  rooms: 'the building and the number of the room',
  media: 'the studio, the time and the member of staff',
  printing: 'the number of copies, where and when to collect',
  souvenirs: 'the items and quantities, the place and time',
  transport: 'the vehicle, the time and place, the phone of the dispatcher',
  information: 'the channel, the date and time of publication',
};

const eventWords = {
  accepted: 'accepted it',
  assigned: 'assigned an Agent',
  redirected: 'redirected it to another Agent',
  handover_asked: 'asked to hand it over',
  handover_declined: 'declined to hand it over',
  part_changed: 'changed a part',
  message_sent: 'wrote a message',
  question_asked: 'asked a question',
  note_added: 'added a note',
  no_reply_needed: 'marked that no reply is needed',
  question_withdrawn: 'withdrew the question',
  counter_offered: 'offered something else',
  offer_accepted: 'accepted the offer',
  offer_declined: 'replied to the offer',
  offer_lost: 'accepted the offer',
  answered: 'answered',
  answer_taken_back: 'took the answer back',
  completion_offered: 'reported the work done',
  completed: 'completed it',
  refusal_offered: 'offered to refuse',
  refused: 'refused it',
  refusal_returned: 'returned the refusal to the Agent',
  closed: 'closed it',
  reopened: 'reopened it',
  withdrawn: 'withdrew it',
  edited: 'changed the data',
  prioritised: 'changed its place in the queue',
};

function replyStillPossible(until: unknown): string {
  return `You cannot refuse yet: the Client may answer until ${dayFact(until, 'en')}, 24:00 (clause 4.2.2).`;
}

function lead({ leadDays }: RuleDetails): string {
  return formatWorkingDays(numberFact(leadDays), 'en');
}
