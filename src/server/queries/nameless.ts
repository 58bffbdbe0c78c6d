import type { Card } from './card.ts';
import type { HistoryStep, ThreadMessage } from './thread.ts';

interface Shown {
  card: Card;
  messages: ThreadMessage[];
  history: HistoryStep[];
}

/** R-2.3/1, R-4.6.4/5. Without `showStaffNames` a Client sees roles, not who holds them: the names do not leave the server. */
export function withoutStaffNames({ card, messages, history }: Shown): Shown {
  const agents = card.agents.map((agent) => ({ ...agent, name: '', email: '' }));

  return {
    card: { ...card, agents, lead: agents.find(({ id }) => id === card.lead?.id) ?? null },
    messages: messages.map((one) => (one.from.role === 'client' ? one : { ...one, from: { ...one.from, name: '' } })),
    history: history.map((step) => ({
      ...step,
      actor: step.actor && (step.actor.role === 'client' ? step.actor : { ...step.actor, name: '' }),
      details: step.event === 'assigned' || step.event === 'redirected' ? {} : step.details,
    })),
  };
}
