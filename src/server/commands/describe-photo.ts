import { z } from 'zod';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { NotFound } from '../errors.ts';
import { keepChange } from './agent-by.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { text, uuid } from './inputs.ts';
import { photoAlt } from './photo-alt.ts';

/** WCAG 1.1.1. Changes the words of a photo. */
export const describePhoto = command(z.object({ file: uuid, alt: text(1000) }), async (act, { file, alt: given }) => {
  ensureOperator(act.actor);
  const alt = photoAlt(given);
  const before = await act.trx
    .selectFrom('photos')
    .innerJoin('resources', 'resources.id', 'photos.resource')
    .select(['resources.id', 'resources.kind', 'photos.alt'])
    .where('file', '=', file)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new NotFound();

  await act.trx.updateTable('photos').set({ alt }).where('file', '=', file).execute();
  await keepChange(act, `${before.kind}.${before.id}`, { photo: before.alt }, { photo: alt });
  forgetDictionaries();
});
