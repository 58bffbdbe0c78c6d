import type { EventName, Role, Stage, Waiting } from '#regulation/codes.ts';

/** One step as the history keeps it. */
export interface Step {
  event: EventName;
  actor: string | null;
  role: Role | null;
  details: Record<string, unknown>;
  at: Date;
}

/** What the row of a request says at the end, and what its history must lead to. */
export interface Ended {
  stage: Stage;
  waiting: Waiting;
  withdrawnAt: number | null;
  finishedAt: number | null;
  lead: string | null;
  /** Kind and whose. */
  offer: string | null;
  priority: number;
  /** Ground or reason. */
  outcome: string | null;
  rating: number | null;
}

/** What a step says of itself, apart from the status. */
export function said(state: Ended, { event, actor, details, at }: Step): Partial<Ended> {
  switch (event) {
    case 'assigned':
    case 'redirected':
      return leadAfter(state, details);
    case 'refusal_offered':
      return { offer: offerOf('refusal', actor) };
    case 'handover_asked':
      return { offer: offerOf('handover', actor) };
    case 'completion_offered':
      return { offer: offerOf('completion', actor) };
    case 'refusal_returned':
    case 'handover_declined':
    case 'answer_taken_back':
      return { offer: null };
    case 'withdrawn':
      return { withdrawnAt: at.getTime(), offer: null };
    case 'prioritised':
      return { priority: Number(details.after) };
    case 'refused':
      return { outcome: String(details.ground) };
    case 'closed':
      return { outcome: String(details.reason) };
    case 'reopened':
      return { outcome: null };
    case 'rated':
      return { rating: Number(details.rating) };
    default:
      return {};
  }
}

/** R-3.1.3/1. A hand-over is granted by taking the lead off its asker, and who is gone offers nothing any more. */
function leadAfter({ offer }: Ended, { before, after }: Record<string, unknown>): Partial<Ended> {
  const [old, fresh] = [before, after] as { id: string; lead: boolean }[][];
  const lead = fresh?.find((agent) => agent.lead)?.id ?? null;
  const isDecided = old?.some(({ id, lead: led }) => {
    if (!fresh?.some((agent) => agent.id === id)) return offer?.endsWith(id);
    return led && id !== lead && offer === offerOf('handover', id);
  });

  return { lead, offer: isDecided ? null : offer };
}

/** An offer as one word. */
export function offerOf(kind: string, by: string | null): string {
  return `${kind} by ${by}`;
}
