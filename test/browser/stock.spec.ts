import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, test } from './people.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test('an item is added, received and counted; a file with one wrong row is looked at, skipped over and reported', async ({
  as,
}) => {
  const page = await as('operator');
  const name = `Термос ${Date.now()}`;

  await page.goto(at('/resources/stock'));
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Добавить позицию' }).click();
  await page.getByLabel('Название').fill(name);
  await page.getByLabel('Минимум').fill('много');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('alert')).toContainText('«Минимум»');
  await expect(page.getByLabel('Название')).toHaveValue(name);
  await page.getByLabel('Минимум').fill('10');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(said(page, 'Сохранено')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Движения на складе' }).click();

  await page.getByText('Принять на склад').click();
  await page.getByLabel('Количество').first().fill('24');
  await page.getByLabel('Пояснение').fill('Накладная 17');
  await page.getByRole('button', { name: 'Принять', exact: true }).click();
  await expect(said(page, 'Принято')).toBeVisible();
  const movement = page.getByRole('row').filter({ hasText: 'Накладная 17' });
  await expect(movement).toContainText('+24');

  await page.getByText('Исправить остаток').first().click();
  await page.getByLabel('Сколько на складе на самом деле').fill('4');
  await page.getByLabel('Причина').last().fill('Пересчитали');
  await page.getByRole('button', { name: 'Исправить остаток' }).click();
  await expect(page.getByText('мало', { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Пересчитали' })).toContainText('−20');
  await expectAccessible(page);
  await page.goto(at('/resources/stock'));
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('мало');

  await page.goto(at('/resources/import'));
  await expectAccessible(page);
  await page.getByLabel('Что в файле').selectOption('item');
  await page.getByLabel('Файл', { exact: true }).setInputFiles({
    name: 'склад.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Название;Единица;Минимум;На складе\n${name};;12;30\n${name} большой;штука;;5\nПлед;ящик;;3`),
  });
  await page.getByRole('button', { name: 'Проверить файл' }).click();
  await expect(page.getByText('Пока ничего не изменено.')).toBeVisible();
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await expect(row('изменится')).toContainText('Минимум: 10 → 12');
  await expect(row('новая')).toContainText(`${name} большой`);
  await expect(row('Плед')).toContainText('Напишите один из них: штука, комплект, упаковка. В файле: «ящик».');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Пропустить 1 строку с ошибками' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Что изменилось');
  await expect(row('Плед')).toContainText('пропущена');
  await expect(row('добавлена')).toContainText(`${name} большой`);
  await expectAccessible(page);

  await page.goto(at('/settings/changes'));
  await expect(page.getByRole('heading', { name: `Позиция склада: ${name}`, exact: true }).first()).toBeVisible();
  await page.goto(at('/resources/stock'));
  await expect(row(`${name} большой`)).toContainText('5');
});

test('without JavaScript: a room is found, gets a photo with words, leaves use and comes back', async ({ as }) => {
  const page = await as('operator', { javaScript: false });
  await page.goto(at('/resources/list'));
  await page.getByLabel('Номер или название').fill('118');
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.getByRole('link', { name: '118 Коворкинг' }).click();
  await page.getByLabel('Файл', { exact: true }).setInputFiles({ name: 'зал.png', mimeType: 'image/png', buffer: png });
  await page.getByLabel('Что на фотографии').last().fill('Столы у окон, экран слева от двери');
  await page.getByRole('button', { name: 'Добавить фотографию' }).click();
  await expect(said(page, 'Фотография добавлена')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Столы у окон, экран слева от двери' })).toBeVisible();
  await page.getByRole('button', { name: 'Убрать' }).click();
  await expect(said(page, 'Фотография убрана')).toBeVisible();

  await page.getByText('Вывести из использования').first().click();
  await page.getByRole('button', { name: 'Вывести из использования' }).click();
  await expect(page.getByText(/Выведено\sиз\sиспользования\s\S+,/)).toBeVisible();
  await page.goto(at('/resources/list'));
  await page.getByText('Выведены из использования').click();
  await page.getByRole('link', { name: '118 Коворкинг' }).click();
  await page.getByRole('button', { name: 'Вернуть в использование' }).click();
  await expect(said(page, 'Возвращено в использование')).toBeVisible();
});

test('an Agent reads the stock and changes nothing; for a student there is none', async ({ as }) => {
  const agent = await as('agent.rooms');
  await agent.goto(at('/resources/list'));
  await expectAccessible(agent);
  await agent.getByRole('link', { name: '214 Аудитория' }).click();
  await expect(agent.getByText('Менять может Оператор.')).toBeVisible();
  await expectAccessible(agent);
  await agent.goto(at('/resources/stock'));
  await expect(agent.getByRole('link', { name: 'Кружка белая' })).toBeVisible();
  await expect(agent.getByRole('link', { name: 'Добавить позицию' })).toHaveCount(0);
  expect((await agent.goto(at('/resources/import')))?.status()).toBe(403);
  expect((await agent.goto(at('/resources/list/new?kind=room')))?.status()).toBe(403);

  const student = await as('student');
  for (const path of ['list', 'stock', 'import'])
    expect((await student.goto(at(`/resources/${path}`)))?.status()).toBe(404);
});
