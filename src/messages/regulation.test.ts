import { describe, expect, test } from 'vitest';
import { rules } from '#regulation/rule-error.ts';
import { regulation } from './regulation.ru.ts';
import { typeset } from './typeset.ts';

const clauses = regulation.flatMap((section) => section.clauses);

// prettier-ignore
const document = [
  '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.1', '2.2', '2.3', '3.1.1', '3.1.2', '3.1.3', '3.1.4',
  '3.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.5', '3.2.6', '4', '4.1.1', '4.1.2', '4.1.3', '4.2.1', '4.2.2', '4.2.3',
  '4.3.1', '4.3.2', '4.3.3', '4.4.1', '4.4.2', '4.4.3', '4.5.1', '4.5.2', '4.6.1', '4.6.2', '4.6.3', '4.6.4',
];

describe('R-1.1/1 the Regulation is in the product', () => {
  test('every clause once, in the order of the document', () => {
    expect(clauses.map(({ clause }) => clause)).toEqual(document);
  });

  test.for(Object.entries(rules))('the rule %s points to a clause of the page', ([, { clause }]) => {
    expect(document).toContain(clause);
  });

  test.for(clauses.map((clause) => [clause.clause, clause] as const))(
    '%s has a title, a text and what the service does',
    ([, clause]) => {
      expect(clause.title).not.toBe('');
      expect(clause.text.length).toBeGreaterThan(0);
      expect(clause.service.length).toBeGreaterThan(0);
      for (const text of [...clause.text, ...clause.service]) expect(text).toMatch(/^[«А-ЯЁ].{10,}\.$/su);
    },
  );

  test('nothing hangs at the end of a line', () => {
    for (const { text, service } of clauses) expect([...text, ...service].join('\n')).not.toMatch(/ —|п\. \d|№ /u);
  });
});

describe('typeset', () => {
  test.for([
    ['Срок — по п. 4.1.1', 'Срок\u00a0— по п.\u00a04.1.1'],
    ['за 5 рабочих дней', 'за 5\u00a0рабочих дней'],
    ['26 ноября 2026 г. Считаем в г. Москва', '26\u00a0ноября 2026\u00a0г. Считаем в\u00a0г.\u00a0Москва'],
    ['приказ № 159общ', 'приказ №\u00a0159общ'],
    ['в работе и у студента', 'в\u00a0работе и\u00a0у\u00a0студента'],
    ['По-русски: а и б', 'По-русски: а\u00a0и\u00a0б'],
  ] as const)('%s', ([text, set]) => {
    expect(typeset(text)).toBe(set);
  });
});
