import { moscowDay } from '#regulation/calendar.ts';
import { eventOverAt } from '#regulation/event-over.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { freeAnswer } from './free.ts';
import { onRequestConfirmed, text } from './inputs.ts';
import { setLeadPart } from './lead-part.ts';
import { lockRequest } from './lock-request.ts';
import { roleOf } from './role-of.ts';
import { moveRequest } from './move.ts';
import { restoreParts } from './refused-part.ts';
import { sendMessage } from './send-message.ts';
import { wish } from './wish.ts';

const input = onRequestConfirmed.extend({ text: text() });

/** 4.4.2, R-3.2.3/5 (T11). The answer falls through: the promise is freed and the Client is told why. */
export const takeBackAnswer = command(input, async (act, { number, version, confirm, text }) => {
  const request = await lockRequest(act, number, version);
  const { row, subject } = request;

  await ensure(act, 'take_back_answer', request);
  ensureConfirmed(act, 'take_back_answer', request, confirm);

  await freeAnswer(act, request);
  if (row.service_date >= moscowDay(act.now)) {
    await wish(act, { id: row.id, category: row.category, serviceDate: row.service_date, fields: row.fields });
  }
  await restoreParts(act, request);
  await setLeadPart(act, request, 'todo');
  await sendMessage(act, request, { kind: 'message', text, role: roleOf(act.actor, subject) as 'agent' | 'operator' });
  await moveRequest(act, request, 'take_back_answer', {
    event: 'answer_taken_back',
    details: { text, answer: row.answer },
    changes: {
      answer: null,
      offer: null,
      event_over_at: eventOverAt(row.category, {
        serviceDate: row.service_date,
        eventDate: row.event_date,
        fields: row.fields,
      }),
    },
  });
});
