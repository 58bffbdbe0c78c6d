import type { KnownNames } from '#messages/describe-fields.ts';
import type { Messages } from '#messages/ru.ts';
import { placeOf } from '#messages/answer-summary.ts';

interface Lists {
  buildings: readonly { code: string; name: string }[];
  organisations: readonly { code: string; name: string }[];
  resources: readonly { id: string; kind: string; name: string; number: string | null; type: string | null }[];
}

/** The names of what a card knows by code or id: «ауд. 214» of a room's id. */
export function knownNames(lists: Lists, files: readonly { id: string; name: string }[], t: Messages): KnownNames {
  return {
    buildings: Object.fromEntries(lists.buildings.map(({ code, name }) => [code, name])),
    organisations: Object.fromEntries(lists.organisations.map(({ code, name }) => [code, name])),
    resources: Object.fromEntries(lists.resources.map((one) => [one.id, placeOf(t.forms, { ...one, building: null })])),
    files: Object.fromEntries(files.map(({ id, name }) => [id, name])),
  };
}
