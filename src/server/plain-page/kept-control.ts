import { html } from 'hono/html';
import { type KeptField, lostFiles } from './kept-fields.ts';
import type { Html } from './plain-page.ts';
import type { plainTexts } from './texts.ts';

type Texts = (typeof plainTexts)['ru']['kept'];

/** One field of a kept form among all: a text to read and to copy, a hidden value, or files to choose again. */
export function controlOf(field: KeptField, all: KeptField[], t: Texts): Html {
  if (field.kind === 'hidden') return html`<input type="hidden" name="${field.name}" value="${field.value}" />`;

  const alike = all.filter(({ kind }) => kind === field.kind);
  const nth = alike.indexOf(field) + 1;
  const id = `${field.kind}-${nth}`;
  if (field.kind === 'files') {
    return html`<div>
      <input type="hidden" name="${lostFiles}" value="${[field.name, ...field.files].join('/')}" />
      <label class="label" for="${id}">${t.files(nth, alike.length)}</label>
      <p class="hint" id="${id}-lost">${t.lostFiles(field.files.join(', '))}</p>
      <input
        class="input"
        type="file"
        id="${id}"
        name="${field.name}"
        aria-describedby="${id}-lost"
        ${field.files.length > 1 ? 'multiple' : ''}
      />
    </div>`;
  }

  // A browser takes the first line break of a text area away.
  return html`<div>
    <label class="label" for="${id}">${t.typed(nth, alike.length)}</label>
    <textarea class="input" id="${id}" name="${field.name}" rows="${rowsOf(field.value)}" readonly>
${field.value}</textarea>
  </div>`;
}

/** Where a text area does not grow by itself. */
function rowsOf(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 45)));
  return Math.min(
    12,
    lines.reduce((sum, rows) => sum + rows, 0),
  );
}
