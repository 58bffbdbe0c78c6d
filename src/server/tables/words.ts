import { catalogue as en } from '#messages/en/catalogue.ts';
import { forms as enForms } from '#messages/en/forms.ts';
import { catalogue as ru } from '#messages/ru/catalogue.ts';
import { forms as ruForms } from '#messages/ru/forms.ts';
import type { CatalogueField, CatalogueKind } from '#regulation/catalogue/fields.ts';
import { closedWord, type TypedEntry } from '#regulation/catalogue/read.ts';

/** A word as it is compared: without case, «ё», spaces in excess and marks at its end. */
export function wordKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\s:*.]+$/, '')
    .trim();
}

/** The words for the codes of a field, in both languages. */
export function wordsOf(kind: CatalogueKind, code: string, lang: 'ru' | 'en'): Record<string, string> {
  const forms = lang === 'ru' ? ruForms : enForms;
  const t = lang === 'ru' ? ru : en;
  const { roomType, equipment } = forms.categories.rooms.fields;

  if (code === 'type') return kind === 'vehicle' ? t.vehicles : roomType.choices;
  if (code === 'equipment') return equipment.choices;
  if (code === 'unit') return t.units;
  return code === 'slotMinutes' ? { 30: '30', 60: '60', 90: '90', 120: '120' } : {};
}

const yes = ['да', 'yes', 'true', '1', '+', 'есть'];
const no = ['нет', 'no', 'false', '0', '-', '—'];
const closed = ['закрыто', 'закрыт', 'выходной', 'не работает', 'closed', '-', '—'];
const nothing = ['нет', 'none', 'no', '-', '—'];

/** The cells of a row as the check of an entry reads them; an empty cell says nothing. `buildings` is code by name or code. */
export function typedRow(
  kind: CatalogueKind,
  fields: readonly CatalogueField[],
  cells: Record<string, string>,
  buildings: ReadonlyMap<string, string>,
): TypedEntry {
  const given = fields.filter(({ code }) => (cells[code] ?? '') !== '');
  return Object.fromEntries(
    given.map((field) => [field.code, typedCell(kind, field, cells[field.code] ?? '', buildings)]),
  );
}

function typedCell(
  kind: CatalogueKind,
  field: CatalogueField,
  text: string,
  buildings: ReadonlyMap<string, string>,
): string | string[] {
  const word = wordKey(text);

  switch (field.type) {
    case 'building':
      return buildings.get(word) ?? text;
    case 'choice':
      return codeOf(kind, field.code, word) ?? text;
    case 'choices':
      if (nothing.includes(word)) return [];
      return text
        .split(/[,;/]/)
        .filter((part) => part.trim() !== '')
        .map((part) => codeOf(kind, field.code, wordKey(part)) ?? part.trim());
    case 'flag':
      return yes.includes(word) ? 'true' : no.includes(word) ? 'false' : text;
    case 'hours':
      return closed.includes(word) ? closedWord : text;
    case 'integer':
      return text.replace(/\.0+$/, '');
    case 'texts':
      return text.split(/[,;]/);
    case 'text':
      return text;
  }
}

function codeOf(kind: CatalogueKind, field: string, word: string): string | undefined {
  for (const lang of ['ru', 'en'] as const) {
    const long = field === 'unit' ? Object.entries((lang === 'ru' ? ru : en).unitNames) : [];
    const words = [...Object.entries(wordsOf(kind, field, lang)), ...long];
    const found = words.find(([code, name]) => code === word || wordKey(name) === word);
    if (found) return found[0];
  }
  return undefined;
}
