import { type EventName, type Stage, type Waiting, isFinal } from './codes.ts';
import { directRefusals, type Move, moves, statusOf } from './statuses.ts';

export interface Under {
  stage: Stage;
  waiting: Waiting;
}

/** An event as far as it moves a request; `from` and `to` are missing where it moves none, or where retention took them. */
export interface Told {
  event: EventName;
  move?: string | null;
  from?: Under | null;
  to?: Under | null;
}

export interface Replay {
  /** Where the history leads; null where retention has taken what it would take to know. */
  state: Under | null;
  withdrawn: boolean;
  /** Positions of events that do not follow from the one before, or that no row of the table allows. */
  astray: number[];
}

/** R-3.1.4/1. The state that a history leads to, event by event, by the table of statuses alone. */
export function replay(events: readonly Told[]): Replay {
  const so: Replay = { state: null, withdrawn: false, astray: [] };

  events.forEach((told, position) => {
    const isInPlace = (told.event === 'sent') === (position === 0);
    if (!isInPlace || !follows(so, told)) so.astray.push(position);
    so.state = stateAfter(so.state, told);
    so.withdrawn ||= told.event === 'withdrawn';
  });

  return so;
}

function follows({ state, withdrawn }: Replay, { event, move, from, to }: Told): boolean {
  if (event === 'withdrawn' && (withdrawn || (state !== null && isFinal(state.stage)))) return false;
  if (!from || !to) return true;
  if (state && !isSame(state, from)) return false;

  return move ? rowsOf(move).some((row) => allows(row, from, to, withdrawn)) : isSame(from, to);
}

function stateAfter(state: Under | null, { event, to }: Told): Under | null {
  if (event === 'sent') return { stage: 'open', waiting: 'none' };
  return to ?? (moving.includes(event) ? null : state);
}

/** Events that always say from where to where: without their details nobody knows. */
const moving: readonly EventName[] = [
  'accepted',
  'message_sent',
  'question_asked',
  'question_withdrawn',
  'no_reply_needed',
  'counter_offered',
  'offer_accepted',
  'offer_declined',
  'offer_lost',
  'answered',
  'answer_taken_back',
  'completed',
  'refused',
  'closed',
  'reopened',
];

const table: readonly Move[] = [...moves, ...directRefusals];

function rowsOf(id: string): readonly Move[] {
  return table.filter((row) => row.id === id);
}

/** Whether one row of the table leads from this state to that one; nothing but W02 changes a withdrawn request. */
function allows(row: Move, from: Under, to: Under, withdrawn: boolean): boolean {
  if (withdrawn !== (row.id === 'W02') || !row.from.includes(statusOf(from))) return false;

  switch (row.to) {
    case 'same':
      return isSame(from, to);
    case 'stage':
      return to.stage === from.stage && to.waiting === 'none';
    case 'awaiting_client':
    case 'awaiting_operator':
      return to.stage === from.stage && statusOf(to) === row.to;
    case 'as_from_the_stage':
      return table.some(
        (other) =>
          other.to !== 'as_from_the_stage' &&
          other.actions.some((action) => row.actions.includes(action)) &&
          allows(other, { stage: from.stage, waiting: 'none' }, to, withdrawn),
      );
    default:
      return to.stage === row.to && to.waiting === 'none';
  }
}

function isSame(one: Under, other: Under): boolean {
  return one.stage === other.stage && one.waiting === other.waiting;
}
