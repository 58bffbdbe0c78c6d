import { expect, test } from 'vitest';
import { mentionsIn } from './mentions.ts';

const people = [
  { id: 'anna', name: 'Соловьёва Анна Ильинична' },
  { id: 'olga', name: 'Соловьёва Ольга Петровна' },
  { id: 'li', name: 'Ли Ван' },
  { id: 'lisa', name: 'Лисицын Пётр' },
];

test.for([
  ['a whole name', 'Спросите @Соловьёва Анна Ильинична сегодня', ['anna @Соловьёва Анна Ильинична']],
  ['a surname that two bear', '@соловьева, гляньте', ['anna @соловьева', 'olga @соловьева']],
  ['a short name in a longer one', '@Лисицын и @Ли', ['lisa @Лисицын', 'li @Ли']],
  ['twice is once', '@Ли @Ли Ван', ['li @Ли']],
  ['nobody', '@Петров почта a@Ли.рф @', []],
  ['not the one who is quoted', '> @Ли\nСогласна, (@Лисицын)', ['lisa @Лисицын']],
] as const)('4.3.2 a note calls %s', ([, text, expected]) => {
  expect(mentionsIn(text, people).map(({ person, said }) => `${person} ${said}`)).toEqual(expected);
});
