import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import type { RowOfCard } from '../db/card-rows.ts';
import type { Act } from './act.ts';

/** Of the files that are named, those which this person sent and nobody has used yet, or which the request itself has. */
export async function ownFiles(
  { trx, actor }: Act,
  named: readonly { id: unknown }[],
  request?: RowOfCard,
): Promise<Map<string, { purpose: FilePurpose }>> {
  const kept = (request?.files ?? []).map(({ id, purpose }): [string, { purpose: FilePurpose }] => [id, { purpose }]);
  const ids = named.map(({ id }) => id).filter((id): id is string => typeof id === 'string' && uuid.test(id));
  if (ids.length === 0) return new Map(kept);

  const rows = await trx
    .selectFrom('files')
    .select(['id', 'purpose'])
    .where('id', 'in', ids)
    .where('owner', '=', actor.id)
    .where('request', 'is', null)
    .execute();

  return new Map([...kept, ...rows.map(({ id, purpose }): [string, { purpose: FilePurpose }] => [id, { purpose }])]);
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
