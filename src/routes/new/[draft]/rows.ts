import { rowsOf, textsOf, type TypedValues } from '#lib/forms/typed.ts';
import type { Content } from './content.ts';

/** What a button of a step asks for beside going on: `add:fields.items`, `remove:fields.items.1`, `drop:files:ID`. */
export interface RowAsk {
  what: 'add' | 'remove' | 'drop';
  name: string;
  /** The number of the row or the id of the file. */
  which: string;
}

export function rowAskOf(button: string): RowAsk | null {
  const [what, path = '', id = ''] = button.split(':');
  if (what === 'add' || what === 'drop') return { what, name: path, which: id };
  const row = what === 'remove' ? /^(.+)\.(\d+)$/.exec(path) : null;
  return row ? { what: 'remove', name: row[1] ?? '', which: row[2] ?? '' } : null;
}

/** The content with a row added or taken away, for a browser without JavaScript. */
export function withRow(content: Content, { what, name, which }: RowAsk): Content {
  const isForm = name.startsWith('fields.');
  const code = isForm ? name.slice('fields.'.length) : name;
  const values: TypedValues = isForm ? content.fields : content.common;
  const rows = rowsOf(values[code]);
  const isRows = rows.length > 0 || what === 'add';

  const next =
    what === 'add'
      ? [...(rows.length > 0 ? rows : [{}]), {}]
      : what === 'remove'
        ? rows.filter((_, index) => String(index) !== which)
        : isRows
          ? rows.filter(({ file }) => file !== which)
          : textsOf(values[code]).filter((file) => file !== which);

  const changed = { ...values, [code]: next };
  return isForm ? { ...content, fields: changed } : { ...content, common: changed };
}
