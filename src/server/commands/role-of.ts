import type { Role } from '#regulation/codes.ts';
import type { Actor, Subject } from '#regulation/permissions.ts';

/** In which role a person acts on this request: its Client, an assigned Agent, or an Operator. */
export function roleOf(actor: Actor, subject: Subject): Role {
  if (actor.id === subject.client) return 'client';
  if (subject.agents.some(({ person }) => person === actor.id)) return 'agent';
  return 'operator';
}
