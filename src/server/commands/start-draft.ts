import { z } from 'zod';
import { categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';
import { typedJson } from './typed-json.ts';

const input = z.object({
  category: z.enum(categories),
  content: z.record(z.string(), z.unknown()).optional().default({}),
});

/** 3.1.1/1. Begins a draft in a category; only students may (R-1.2/1). */
export const startDraft = command(input, async ({ trx, actor, now }, { category, content }) => {
  if (actor.kind !== 'student') throw new RuleError('students_only');

  return trx
    .insertInto('drafts')
    .values({ client: actor.id, category, content: typedJson(content), created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
});
