import { eventOverAt } from '#regulation/event-over.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { restoreStock } from './free.ts';
import { onRequest, text } from './inputs.ts';
import { setLeadPart } from './lead-part.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { restoreParts } from './refused-part.ts';
import { wish } from './wish.ts';

const input = onRequest.extend({ reason: text(1000) });

/** 3.2.6 (T19, T20). The Operator takes «Отказано» or «Исполнено» back, with a reason and within the days set. */
export const reopenRequest = command(input, async (act, { number, version, reason }) => {
  const request = await lockRequest(act, number, version);
  const { row } = request;

  await ensure(act, 'reopen', request);
  await restoreStock(act, request);
  const card = { serviceDate: row.service_date, eventDate: row.event_date, fields: row.fields };
  const again = row.stage === 'refused';
  if (again) {
    await wish(act, { id: row.id, category: row.category, ...card });
    await restoreParts(act, request);
    await setLeadPart(act, request, 'todo');
  }
  await moveRequest(act, request, 'reopen', {
    event: 'reopened',
    details: { reason, outcome: row.outcome },
    changes: { outcome: null, ...(again && { answer: null, event_over_at: eventOverAt(row.category, card) }) },
  });
});
