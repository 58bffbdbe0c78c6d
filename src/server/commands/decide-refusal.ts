import { z } from 'zod';
import { commonFields } from '#regulation/forms/common.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { grounds } from '#regulation/codes.ts';
import { ensureGround } from '#regulation/refusals.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { freeEverything } from './free.ts';
import { confirm, optionalText } from './inputs.ts';
import type { Locked } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';

export const refusalInput = z.object({
  confirm,
  ground: z.enum(grounds),
  text: optionalText(),
  fields: z.array(z.string().min(1).max(60)).max(40).optional(),
});
type Refusal = z.output<typeof refusalInput>;

/** 4.5.1. The refusal on a locked request, at once or once it can no longer be taken back. */
export async function decideRefusal(act: Act, request: Locked, { confirm, ground, fields, ...given }: Refusal) {
  const { row, subject } = request;

  await ensure(act, 'refuse', request);
  const { service } = await theSettings();
  const named = { named: fields, known: fieldsOfCard(row.category) };
  const evidence = ensureGround(ground, act.actor, subject, act.now, await theCalendar(), service, named);
  const text = given.text ?? (ground === 'agent_no_reply' ? row.offer?.text : null);
  if (!text) throw new RuleError('form_incomplete', { errors: [{ field: 'text', code: 'required' }] });
  ensureConfirmed(act, 'refuse', request, confirm);

  await freeEverything(act, request);
  await moveRequest(act, request, 'refuse', {
    event: 'refused',
    details: { ground, text, evidence, offer: row.offer },
    changes: {
      outcome: JSON.stringify({ ground, text, fields: evidence.fields, askedAt: evidence.question?.askedAt }),
      ...(await responseMet(act, 'refuse', request)),
    },
  });
}

/** 4.5.1. The fields that a refusal for incomplete or false data may name. */
export function fieldsOfCard(category: Category): string[] {
  const own = categorySpecs[category].fields.flatMap(({ code }) => [code, `fields.${code}`]);
  const common = commonFields.map(({ code }) => code).filter((code) => code !== 'acceptLate' && code !== 'truthful');

  return [...common, ...own];
}
