import { entryLabel, entryValue, weekText } from '#messages/entry-text.ts';
import type { Messages } from '#messages/ru.ts';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import type { ListedEntry } from '#server/queries/catalogue.ts';

/** One column beside the name of an entry; what has nothing to say is empty. */
export interface Column {
  code: string;
  label: string;
  text: (entry: ListedEntry) => string;
  /** The same on a phone, where no heading stands above it. */
  alone?: (entry: ListedEntry) => string;
  isNumber?: true;
}

// prettier-ignore
const shown: Record<CatalogueKind, readonly string[]> = {
  building: ['address', 'hours', 'rooms'],
  room:     ['building', 'type', 'capacity', 'equipment', 'stepFree', 'photos'],
  studio:   ['building', 'hours', 'slotMinutes', 'crew', 'photos'],
  vehicle:  ['type', 'capacity', 'photos'],
  item:     ['unit', 'minimum', 'onHand', 'photos'],
};

/** 4.6.1. What a list of a kind tells. */
export function columnsOf(kind: CatalogueKind, t: Messages): Column[] {
  return shown[kind].map((code) => columnOf(kind, code, t));
}

function columnOf(kind: CatalogueKind, code: string, t: Messages): Column {
  const words = t.catalogue;
  const label = code === 'rooms' ? words.kinds.room : entryLabel(t, code);
  const plain = (entry: ListedEntry) => entryValue(t, kind, code, entry.values[code]);
  const whole = (n: number) => (n > 0 ? String(n) : '');

  switch (code) {
    case 'building':
      return { code, label, text: ({ buildingName }) => buildingName ?? '' };
    case 'hours':
      return { code, label, text: ({ values }) => weekText(t, values) };
    case 'capacity':
      return {
        ...{ code, label, text: plain, isNumber: true },
        alone: ({ values }) => words.seats(Number(values.capacity)),
      };
    case 'stepFree':
      return {
        ...{ code, label, text: ({ values }) => (values.stepFree ? words.yes : '') },
        alone: ({ values }) => (values.stepFree ? label.toLowerCase() : ''),
      };
    case 'equipment':
    case 'crew':
      return { code, label, text: (entry) => ((entry.values[code] as string[]).length > 0 ? plain(entry) : '') };
    case 'photos':
      return {
        ...{ code, label, text: ({ photos }) => whole(photos), isNumber: true },
        alone: ({ photos }) => (photos > 0 ? words.photos(photos) : ''),
      };
    case 'rooms':
      return {
        ...{ code, label, text: ({ rooms }) => whole(rooms), isNumber: true },
        alone: ({ rooms }) => (rooms > 0 ? `${label.toLowerCase()}: ${rooms}` : ''),
      };
    case 'onHand':
      return {
        ...{ code, label, text: ({ onHand }) => String(onHand), isNumber: true },
        alone: ({ onHand }) => `${label.toLowerCase()}: ${onHand}`,
      };
    case 'minimum':
      return {
        ...{ code, label, text: ({ values }) => (values.minimum === null ? '' : plainNumber(values.minimum)) },
        isNumber: true,
        alone: ({ values }) =>
          values.minimum === null ? '' : `${label.toLowerCase()}: ${plainNumber(values.minimum)}`,
      };
    default:
      return { code, label, text: plain };
  }
}

function plainNumber(value: unknown): string {
  return String(value ?? '');
}
