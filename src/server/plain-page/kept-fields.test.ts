import { describe, expect, test } from 'vitest';
import { keptFields } from './kept-fields.ts';

describe('what a page keeps of a form that came to nothing', () => {
  test('texts are shown, codes travel along, in the order of the form', () => {
    const form = formOf([
      ['version', '7'],
      ['text', 'Late'],
      ['reason', 'other'],
      ['serviceDate', '2026-12-24'],
      ['back', '/tickets/requests/MI-2026-000001?list=a'],
      ['explanation', 'Придём\r\nпозже'],
      ['fields.link', 'https://example.org/plan'],
      ['empty', ''],
    ]);

    expect(keptFields(form)?.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'hidden version',
      'shown text',
      'hidden reason',
      'hidden serviceDate',
      'hidden back',
      'shown explanation',
      'shown fields.link',
      'hidden empty',
    ]);
  });

  test('several values of one name stay several, in their order', () => {
    const form = formOf([
      ['number', 'MI-2026-000002'],
      ['number', 'первый корпус'],
      ['number', 'MI-2026-000001'],
    ]);
    expect(keptFields(form)?.map((field) => field.kind !== 'files' && field.value)).toEqual([
      'MI-2026-000002',
      'первый корпус',
      'MI-2026-000001',
    ]);
  });

  test('chosen files are named, once for their field; a field without a file is not there', () => {
    const form = formOf([
      ['files', new File(['a'], 'схема.png')],
      ['seal', new File([], '')],
      ['files', new File(['b'], 'план.pdf')],
    ]);
    expect(keptFields(form)).toEqual([{ kind: 'files', name: 'files', files: ['схема.png', 'план.pdf'] }]);
  });

  test('files that were chosen stay named until they are chosen again', () => {
    const named = ['lost-files', 'files/схема.png/план.pdf'] as [string, string];
    expect(keptFields(formOf([named, ['files', new File([], '')]]))).toEqual([
      { kind: 'files', name: 'files', files: ['схема.png', 'план.pdf'] },
    ]);
    expect(keptFields(formOf([named, ['files', new File(['c'], 'другое.png')]]))).toEqual([
      { kind: 'files', name: 'files', files: ['другое.png'] },
    ]);
  });

  test('secrets are never given back', () => {
    const form = formOf([
      ['password', 'очень тайно'],
      ['client_secret', 'abc'],
      ['accessToken', 'abc'],
    ]);
    expect(keptFields(form)).toEqual([]);
  });

  test('more than a person writes is not echoed', () => {
    expect(keptFields(formOf([['text', 'я'.repeat(200_000)]]))).toBeNull();
    expect(keptFields(formOf(Array.from({ length: 1001 }, () => ['a', '1'])))).toBeNull();
  });
});

function formOf(entries: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
