import type { z } from '@hono/zod-openapi';
import type { Actor } from '#regulation/permissions.ts';
import type { ServiceSettings } from '#regulation/settings.ts';
import type { HistoryStep, ThreadMessage } from '../queries/thread.ts';
import type { historyStep, message } from './schemas.ts';

type MessageJson = z.infer<typeof message>;
type StepJson = z.infer<typeof historyStep>;

interface Viewer {
  actor: Actor;
  client: { id: string };
  service: Pick<ServiceSettings, 'showStaffNames'>;
}

/** 4.1.3, R-2.3/1. A message as its reader may see it; the name of the staff only where it is shown. */
export function messageJson(one: ThreadMessage, viewer: Viewer): MessageJson {
  const { id, kind, text, from, at, answeredAt, withdrawnAt, files } = one;

  return {
    id,
    kind,
    text,
    from: { name: nameFor(viewer, from.name, from.role), role: from.role },
    at: at.toISOString(),
    files,
    ...(kind === 'question' && {
      answeredAt: answeredAt?.toISOString() ?? null,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    }),
  };
}

/** R-3.1.4/1, R-3.1.4/2. A step of the history; what an Agent proposed stays between the staff. */
export function stepJson({ at, actor, event, details }: HistoryStep, viewer: Viewer): StepJson {
  return {
    at: at.toISOString(),
    actor: actor && { name: nameFor(viewer, actor.name, actor.role), role: actor.role },
    event,
    details: isClient(viewer) ? detailsForClient(details, viewer) : details,
  };
}

function isClient({ actor, client }: Viewer): boolean {
  return actor.id === client.id;
}

function nameFor(viewer: Viewer, name: string, role: string | null): string | null {
  return isClient(viewer) && role !== 'client' && !viewer.service.showStaffNames ? null : name;
}

function detailsForClient({ offer: _, before, after, ...details }: Record<string, unknown>, { service }: Viewer) {
  const namesPeople = Array.isArray(before) || Array.isArray(after);
  if (namesPeople && !service.showStaffNames) return details;

  return { ...details, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
