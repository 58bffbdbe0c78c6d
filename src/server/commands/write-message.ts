import { z } from 'zod';
import { messageKinds } from '#regulation/codes.ts';
import { answerQuestions } from './answer-questions.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text, uuid } from './inputs.ts';
import { lockRequest, roleOf } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';
import { sendMessage } from './send-message.ts';

const input = onRequest.extend({
  kind: z.enum(messageKinds).optional().default('message'),
  text: text(4000),
  files: z.array(uuid).max(10).optional().default([]),
});

const events = { message: 'message_sent', question: 'question_asked', note: 'note_added' } as const;

/**
 * R-3.2.4/1, R-3.2.5/1, R-4.1.3/1, R-4.3.2/1. A message, a clarifying question (T12, T15) or an internal note. A Client's
 * message asks for an answer (T13, T14) and answers the questions that wait; a staff message without a question ends that
 * wait (T16).
 */
export const writeMessage = command(input, async (act, { number, version, kind, text, files }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, kind, request);
  const role = roleOf(act.actor, request.subject) as 'client' | 'agent' | 'operator';
  const id = await sendMessage(act, request, { kind, text, role, files });
  if (role === 'client') await answerQuestions(act, request, id);

  await moveRequest(act, request, kind, {
    event: events[kind],
    details: { message: id },
    changes: kind === 'note' ? {} : await responseMet(act, kind, request),
  });

  return { id };
});
