import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { forgetDictionaries } from '../db/dictionaries.ts';
import { keepChange } from './agent-by.ts';
import { lockCatalogue } from './check-entry.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { entryBy } from './entry-by.ts';
import { text, uuid } from './inputs.ts';
import { photoAlt } from './photo-alt.ts';

const input = z.object({ kind: z.enum(['room', 'studio', 'vehicle', 'item']), id: uuid, file: uuid, alt: text(1000) });

/** How many photos one resource may have. */
export const mostPhotos = 8;

/** ux 4.2. Adds an own unused file of purpose `photo` to a resource, with words for who does not see it. */
export const addPhoto = command(input, async (act, { kind, id, file, alt: given }) => {
  ensureOperator(act.actor);
  const alt = photoAlt(given);
  await lockCatalogue(act.trx);
  await entryBy(act, kind, id);

  const photos = await act.trx.selectFrom('photos').select(['file', 'position']).where('resource', '=', id).execute();
  if (photos.length >= mostPhotos)
    throw new RuleError('form_incomplete', {
      errors: [{ field: 'photo', code: 'too_many', params: { max: mostPhotos } }],
    });
  const found = await act.trx
    .selectFrom('files')
    .select('id')
    .where('id', '=', file)
    .where('owner', '=', act.actor.id)
    .where('purpose', '=', 'photo')
    .where('request', 'is', null)
    .executeTakeFirst();
  if (!found) throw new RuleError('form_incomplete', { errors: [{ field: 'photo', code: 'file_unknown' }] });

  const position = Math.max(-1, ...photos.map((one) => one.position)) + 1;
  await act.trx.insertInto('photos').values({ file, resource: id, alt, position }).execute();
  await keepChange(act, `${kind}.${id}`, { photo: null }, { photo: alt });
  forgetDictionaries();
});
