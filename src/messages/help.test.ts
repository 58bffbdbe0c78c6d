import { describe, expect, test } from 'vitest';
import { type HelpBlock, consentText, helpTopics } from './help.ru.ts';

const help = helpTopics(true);

describe('R-4.6.2/1 help', () => {
  test('each topic has an anchor of its own, a title and something to read', () => {
    expect(new Set(help.map(({ id }) => id)).size).toBe(help.length);

    for (const { title, blocks } of help) {
      expect(title).not.toBe('');
      expect(blocks.length).toBeGreaterThan(0);
      for (const text of blocks.flatMap(textsOf)) expect(text.trim()).not.toBe('');
    }
  });

  test('the eight statuses stand under their exact labels', () => {
    const terms = help.find(({ id }) => id === 'statuses')?.blocks.find((block) => block.kind === 'terms');

    expect(terms?.items.map(({ term }) => term)).toEqual([
      'Открыто',
      'На рассмотрении',
      'В работе',
      'Ожидание ответа заявителя',
      'Ожидание ответа оператора',
      'Исполнено',
      'Отказано',
      'Закрыто',
    ]);
  });

  test('rows of a table are as wide as its head', () => {
    for (const block of help.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  });
});

describe('1.6: where the University has another ground than consent', () => {
  const told = (asksConsent: boolean) => helpTopics(asksConsent).flatMap(({ blocks }) => blocks.flatMap(textsOf));

  test('the help does not promise one, and says that none is asked', () => {
    expect(told(false).join('\n')).not.toMatch(/покажет согласие|отозвать согласие/);
    expect(told(false).join('\n')).toContain('Отдельного согласия сервис не спрашивает');
    expect(told(true).join('\n')).not.toContain('не спрашивает:');
  });

  test('all the rest is the same', () => {
    const changed = told(true).filter((text) => !told(false).includes(text));
    expect(changed.every((text) => /согласие|оно дано/i.test(text))).toBe(true);
  });
});

test('P4: the consent says who, what for, which data, what is done with them, how long, how to revoke', () => {
  const text = consentText.paragraphs.join('\n').replaceAll('\u00a0', ' ');
  for (const part of [
    'Кому.',
    'Для чего.',
    'Какие данные.',
    'Что с данными делают.',
    'На какой срок.',
    'Как отозвать.',
  ]) {
    expect(text).toContain(part);
  }
});

function textsOf(block: HelpBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'steps':
    case 'list':
      return block.items;
    case 'terms':
      return block.items.flatMap(({ term, text }) => [term, text]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
}
