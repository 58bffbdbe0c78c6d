import { actionErrorText } from '#messages/action-text.ts';
import { entryChangeLines } from '#messages/entry-change.ts';
import { type BuildingNames, changeLine, entryLabel, entryValue } from '#messages/entry-text.ts';
import type { Messages } from '#messages/ru.ts';
import { catalogueFields } from '#regulation/catalogue/fields.ts';
import type { FieldError } from '#regulation/rule-error.ts';
import type { ReportedRow } from '#server/db/schema.ts';
import type { ImportKind } from '#server/tables/columns.ts';

/** 4.6.1. What is to be known of a row: what is new, what was and what will be, or what is wrong and how to mend it. */
export function rowDetails(row: ReportedRow, kind: ImportKind, t: Messages, buildings: BuildingNames): string[] {
  switch (row.outcome) {
    case 'wrong':
      return row.errors.map((error) => errorLine(error, kind, t, buildings));
    case 'changed':
      return row.changes.map((change) => changeLine(t, kind, change, buildings));
    case 'new': {
      const { onHand, ...values } = row.values ?? {};
      const counted = onHand ? [`${entryLabel(t, 'onHand')}: ${entryValue(t, kind, 'onHand', onHand)}`] : [];
      return [[...entryChangeLines(t, kind, null, values, buildings), ...counted].join('; ')].filter(Boolean);
    }
    case 'same':
      return [];
  }
}

function errorLine(error: FieldError, kind: ImportKind, t: Messages, buildings: BuildingNames): string {
  const code = error.field.replace(/^entry\./, '');
  const given = error.params?.given;
  const field = catalogueFields[kind].find((one) => one.code === code);
  const choices =
    field && 'choices' in field
      ? field.choices.map((one) => entryValue(t, kind, code, one))
      : field?.type === 'building'
        ? buildings.map(({ name }) => name)
        : [];
  const said =
    error.code === 'choice' && choices.length > 0
      ? t.importing.choices(entryLabel(t, code), choices.join(', '))
      : (actionErrorText(error, t.lang) ?? error.code);

  return typeof given === 'string' && given !== '' ? `${said} ${t.importing.given(given)}` : said;
}
