import type { MessageKind } from '#regulation/codes.ts';
import type { Act } from './act.ts';
import { answerQuestions } from './answer-questions.ts';
import type { Locked } from './lock-request.ts';
import { mention } from './mention.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';
import { roleOf } from './role-of.ts';
import { sendMessage } from './send-message.ts';

interface Written {
  kind: MessageKind;
  text: string;
  files: string[];
}

const events = { message: 'message_sent', question: 'question_asked', note: 'note_added' } as const;

/** 3.2.4, 3.2.5, 4.3.2. Puts what somebody wrote into the thread, with all that follows; the regulation was asked before. */
export async function putMessage(act: Act, request: Locked, { kind, text, files }: Written): Promise<string> {
  const role = roleOf(act.actor, request.subject) as 'client' | 'agent' | 'operator';
  const id = await sendMessage(act, request, { kind, text, role, files });
  if (role === 'client') await answerQuestions(act, request, id);

  const mentioned = kind === 'note' ? await mention(act, request.row.id, id, text) : [];
  await moveRequest(act, request, kind, {
    event: events[kind],
    details: { message: id, ...(mentioned.length > 0 && { mentioned }) },
    changes: kind === 'note' ? {} : await responseMet(act, kind, request),
  });

  return id;
}
