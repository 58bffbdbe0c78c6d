import { z } from 'zod';
import { categorySpecs } from '#regulation/categories.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { type RowOfCard, cardRows } from '../db/card-rows.ts';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { typedFields } from '../forms/typed-card.ts';
import { parseNumber } from '../number.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { copyFiles } from './copy-files.ts';
import { number } from './inputs.ts';
import { typedJson } from './typed-json.ts';

const input = z.object({ number });

/**
 * 3.1.1, 4.1.3. «Создать на основе этого»: a new draft with all that the request said but its days, also of a finished one.
 * What was ticked is ticked anew. Throws RuleError `students_only`, `client_only`.
 */
export const copyRequest = command(input, async (act, { number }) => {
  const { trx, actor, now } = act;
  const row = await cardRows(trx)
    .where('requests.number', '=', parseNumber(number, now))
    .where(visibleTo(actor, now))
    .executeTakeFirst();

  if (!row) throw new NotFound();
  if (row.client !== actor.id) throw new RuleError('client_only', { what: 'copy' });
  if (actor.kind !== 'student') throw new RuleError('students_only');

  const draft = await trx
    .insertInto('drafts')
    .values({ client: actor.id, category: row.category, content: '{}', created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const content = typedJson(await contentOf(act, draft.id, row));
  await trx.updateTable('drafts').set({ content }).where('id', '=', draft.id).execute();

  return draft;
});

async function contentOf(act: Act, draft: string, row: RowOfCard): Promise<Record<string, unknown>> {
  const copies = await copyFiles(act, draft, row.files);
  const attached = row.files.filter(({ purpose }) => purpose === 'attachment').map(({ id }) => copies.get(id));
  const hasOwnTime = categorySpecs[row.category].eventDate !== 'same';

  return {
    title: row.title,
    about: row.about,
    ...(row.organisation && { organisation: row.organisation }),
    ...(row.organisation_other && { organisation: 'other', organisationOther: row.organisation_other }),
    ...(row.phone && { phone: row.phone }),
    ...(hasOwnTime && row.event_time && { eventTime: row.event_time }),
    files: attached.filter((id) => id !== undefined),
    fields: fieldsOf(row, copies),
    step: 'date',
  };
}

/** The fields name the copies; what can't be copied any more is asked for again. */
function fieldsOf({ category, fields, files }: RowOfCard, copies: ReadonlyMap<string, string>) {
  const { layoutFiles, images, ...typed } = typedFields(category, fields);
  const isGone = (id: unknown) => files.some((file) => file.id === id) && !copies.has(String(id));
  const copyOf = (id: unknown) => copies.get(String(id)) ?? id;

  return {
    ...typed,
    ...(Array.isArray(layoutFiles) && { layoutFiles: layoutFiles.filter((id) => !isGone(id)).map(copyOf) }),
    ...(Array.isArray(images) && {
      images: images.filter(({ file }) => !isGone(file)).map((row) => ({ ...row, file: copyOf(row.file) })),
    }),
  };
}
