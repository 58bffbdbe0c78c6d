import { type Action, type EventName, isFinal, type Stage, type Waiting } from '#regulation/codes.ts';
import { nextState } from '#regulation/statuses.ts';
import { type Ended, said, type Step } from './replay-said.ts';

export { type Ended, offerOf, type Step } from './replay-said.ts';

/** Which action each event is; a message of the Client and one of the staff lead to different places. */
const actionOf: Partial<Record<EventName, Action>> = {
  accepted: 'accept',
  message_sent: 'message',
  question_asked: 'question',
  no_reply_needed: 'no_reply_needed',
  question_withdrawn: 'withdraw_question',
  answered: 'answer',
  answer_taken_back: 'take_back_answer',
  completed: 'complete',
  refused: 'refuse',
  closed: 'close',
  reopened: 'reopen',
  withdrawn: 'withdraw',
};

const start: Ended = {
  stage: 'open',
  waiting: 'none',
  withdrawnAt: null,
  finishedAt: null,
  lead: null,
  offer: null,
  priority: 0,
  outcome: null,
  rating: null,
};

/**
 * 3.1.4. Goes through a history from its beginning by the table of the regulation, and says where it leads. Throws where a
 * step could not follow the one before it, or says another state than the table.
 */
export function replay(steps: readonly Step[]): Ended {
  const [first, ...rest] = steps;
  if (first?.event !== 'sent') throw new Error('It does not begin with sending.');
  let last = first.at;

  return rest.reduce((state, step) => {
    if (step.at < last) throw new Error(`«${step.event}» was earlier than the step before it.`);
    last = step.at;
    return after(state, step);
  }, start);
}

function after(state: Ended, step: Step): Ended {
  return moved({ ...state, ...said(state, step) }, state, step);
}

function moved(state: Ended, before: Ended, { event, role, details, at }: Step): Ended {
  const action = actionOf[event];
  if (!action) return state;

  const from = { stage: before.stage, waiting: before.waiting, withdrawnAt: dateOf(before.withdrawnAt) };
  const to = nextState(action, from, role === 'client' ? 'client' : 'staff');
  for (const [name, expected] of [['from', from] as const, ['to', to] as const]) {
    const kept = details[name] as { stage: Stage; waiting: Waiting } | undefined;
    if (kept && (kept.stage !== expected.stage || kept.waiting !== expected.waiting)) {
      throw new Error(`«${event}» ${name} ${kept.stage}/${kept.waiting}, not ${expected.stage}/${expected.waiting}.`);
    }
  }

  const offer = to.stage === before.stage ? state.offer : null;
  const finishedAt = isFinal(to.stage) ? (before.finishedAt ?? at.getTime()) : null;
  return { ...state, stage: to.stage, waiting: to.waiting, offer, finishedAt };
}

function dateOf(moment: number | null): Date | null {
  return moment === null ? null : new Date(moment);
}
