import { type Action, type Stage, type Status, type Waiting, isFinal } from './codes.ts';
import type { WhyNot } from './rule-error.ts';

/** Who may make a move: `staff` is the Operator or an assigned Agent. */
export type MoveBy = 'client' | 'operator' | 'lead' | 'lead_or_operator' | 'agent' | 'staff';

/** One way from status to status; `stage` in `to` is the stage under the waiting mark. */
export interface Move {
  id: string;
  actions: readonly (Action | 'send')[];
  by: MoveBy;
  from: readonly (Status | 'draft')[];
  to: Status | 'stage' | 'same' | 'as_from_the_stage';
  clause: string;
}

const working = ['open', 'in_review', 'in_progress', 'awaiting_client', 'awaiting_operator'] as const;
const unmarked = ['open', 'in_review', 'in_progress'] as const;
const waitingForAnybody = ['awaiting_client', 'awaiting_operator'] as const;

/** Section 3.2. Every change of status there is, and by which clause; nothing else changes one. */
// prettier-ignore
export const moves = [
  { id: 'T01', actions: ['send'],              by: 'client',           from: ['draft'],             to: 'open',              clause: '3.2.1' },
  { id: 'T02', actions: ['accept'],            by: 'operator',         from: ['open'],              to: 'in_review',         clause: '3.2.2' },
  { id: 'T03', actions: ['refuse'],            by: 'operator',         from: ['open'],              to: 'refused',           clause: '4.5.1' },
  { id: 'T04', actions: ['close'],             by: 'operator',         from: ['open'],              to: 'closed',            clause: '3.2.6' },
  { id: 'T05', actions: ['answer'],            by: 'lead',             from: ['in_review'],         to: 'in_progress',       clause: '3.2.3' },
  { id: 'T06', actions: ['refuse'],            by: 'operator',         from: ['in_review'],         to: 'refused',           clause: '4.5.1' },
  { id: 'T07', actions: ['close'],             by: 'operator',         from: ['in_review'],         to: 'closed',            clause: '3.2.6' },
  { id: 'T08', actions: ['complete'],          by: 'operator',         from: ['in_progress'],       to: 'done',              clause: '3.2.6' },
  { id: 'T09', actions: ['refuse'],            by: 'operator',         from: ['in_progress'],       to: 'refused',           clause: '4.5.1' },
  { id: 'T10', actions: ['close'],             by: 'operator',         from: ['in_progress'],       to: 'closed',            clause: '3.2.6' },
  { id: 'T11', actions: ['take_back_answer'],  by: 'lead_or_operator', from: ['in_progress'],       to: 'in_review',         clause: '4.4.2' },
  { id: 'T12', actions: ['question', 'counter_offer'], by: 'staff',    from: unmarked,              to: 'awaiting_client',   clause: '3.2.4' },
  { id: 'T13', actions: ['message', 'accept_offer', 'decline_offer'],
                                               by: 'client',           from: ['awaiting_client'],   to: 'awaiting_operator', clause: '3.2.5' },
  { id: 'T14', actions: ['message', 'accept_offer', 'decline_offer'],
                                               by: 'client',           from: unmarked,              to: 'awaiting_operator', clause: '3.2.5' },
  { id: 'T15', actions: ['question', 'counter_offer'], by: 'staff',    from: ['awaiting_operator'], to: 'awaiting_client',   clause: '3.2.4' },
  { id: 'T16', actions: ['message', 'no_reply_needed'], by: 'staff',   from: ['awaiting_operator'], to: 'stage',             clause: '3.2.5' },
  { id: 'T17', actions: ['withdraw_question'], by: 'staff',            from: ['awaiting_client'],   to: 'stage',             clause: '3.2.4' },
  { id: 'T18', actions: ['accept', 'refuse', 'close', 'answer', 'complete', 'take_back_answer'],
                                               by: 'staff',            from: waitingForAnybody,     to: 'as_from_the_stage', clause: '3.2' },
  { id: 'T19', actions: ['reopen'],            by: 'operator',         from: ['refused'],           to: 'in_review',         clause: '3.2.6' },
  { id: 'T20', actions: ['reopen'],            by: 'operator',         from: ['done'],              to: 'in_progress',       clause: '3.2.6' },
  { id: 'W01', actions: ['withdraw'],          by: 'client',           from: working,               to: 'same',              clause: '4.2.3' },
  { id: 'W02', actions: ['close'],             by: 'operator',         from: working,               to: 'closed',            clause: '3.2.6' },
] as const satisfies readonly Move[];

/** With `agentRefusal: 'direct'` an Agent's refusal takes the same ways as the Operator's, but from «Открыто». */
// prettier-ignore
export const directRefusals = [
  { id: 'T06', actions: ['offer_refusal'],     by: 'agent',            from: ['in_review'],         to: 'refused',           clause: '4.3.3' },
  { id: 'T09', actions: ['offer_refusal'],     by: 'agent',            from: ['in_progress'],       to: 'refused',           clause: '4.3.3' },
  { id: 'T18', actions: ['offer_refusal'],     by: 'agent',            from: waitingForAnybody,     to: 'as_from_the_stage', clause: '3.2' },
] as const satisfies readonly Move[];

export interface State {
  stage: Stage;
  waiting: Waiting;
  withdrawnAt?: Date | null;
}

/** R-3.2.4/2. The stage stays under the waiting mark, so what it returns to is always known. */
export function statusOf({ stage, waiting }: Pick<State, 'stage' | 'waiting'>): Status {
  if (isFinal(stage)) return stage;
  return waiting === 'client' ? 'awaiting_client' : waiting === 'staff' ? 'awaiting_operator' : stage;
}

export interface MoveRules {
  agentRefusal: 'operator_confirms' | 'direct';
}

/** The row of the table that this action takes from this state; null when it changes no status. */
export function moveOf(action: Action, state: State, by: 'client' | 'staff', rules?: MoveRules): Move | null {
  if (state.withdrawnAt) return action === 'close' && !isFinal(state.stage) ? moveById('W02') : null;

  const status = statusOf(state);
  const move = tableFor(rules).find((row) => fits(row, action, by) && row.from.includes(status)) ?? null;
  const isPossible = move?.to !== 'as_from_the_stage' || moveOf(action, unmark(state), by, rules) !== null;
  return isPossible ? move : null;
}

/**
 * Where this action leaves a request: its stage and waiting mark, the same ones when no row of the table is taken.
 * Whether the action is allowed is told by `whyNot`.
 */
export function nextState(
  action: Action,
  state: State,
  by: 'client' | 'staff',
  rules?: MoveRules,
): { stage: Stage; waiting: Waiting } {
  const { stage, waiting } = state;
  const move = moveOf(action, state, by, rules);

  switch (move?.to) {
    case undefined:
    case 'same':
      return { stage, waiting };
    case 'stage':
      return { stage, waiting: 'none' };
    case 'awaiting_client':
      return { stage, waiting: 'client' };
    case 'awaiting_operator':
      return { stage, waiting: 'staff' };
    case 'as_from_the_stage':
      return nextState(action, unmark(state), by, rules);
    default:
      return { stage: move?.to ?? stage, waiting: 'none' };
  }
}

function unmark({ stage }: State): State {
  return { stage, waiting: 'none' };
}

/** The stages from which an action moves a request; empty when it moves none by itself. */
export function stagesFor(action: Action, rules?: MoveRules): Stage[] {
  const stages = tableFor(rules)
    .filter((move) => move.id.startsWith('T') && move.actions.includes(action))
    .flatMap((move) => move.from);

  return [...new Set(stages)].filter((status) => status !== 'draft' && !status.startsWith('awaiting_')) as Stage[];
}

/** 3.2. «Not in this status»; `missing` names the fact without which the action has no sense. */
export function wrongStatus(action: Action, state: State, missing?: string): WhyNot {
  const details = { action, status: statusOf(state), stage: state.stage };
  return { rule: 'wrong_status', details: missing ? { ...details, missing } : details };
}

function tableFor(rules?: MoveRules): readonly Move[] {
  return rules?.agentRefusal === 'direct' ? [...moves, ...directRefusals] : moves;
}

function fits(move: Move, action: Action, by: 'client' | 'staff'): boolean {
  return move.actions.includes(action) && (move.by === 'client') === (by === 'client') && move.id !== 'W02';
}

function moveById(id: string): Move | null {
  return moves.find((move) => move.id === id) ?? null;
}
