import { readFileSync } from 'node:fs';
import { at, dayAhead, expect, expectAccessible, test } from './people.ts';

const calendar = JSON.parse(readFileSync('calendar/production-calendar-ru.json', 'utf8')) as {
  years: Record<string, { totals: { workingDays: number } }>;
};
const asFile = (content: unknown) => ({
  name: 'calendar.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

test('every page of the settings, with all its forms open', async ({ as }) => {
  const page = await as('operator');
  for (const path of ['', '/agents', '/calendar', '/calendar?year=2027', '/templates', '/changes']) {
    await page.goto(at(`/settings${path}`));
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
  }
});

test('a setting says what it touches, is refused with its bounds, and is told of in the changes', async ({ as }) => {
  const page = await as('operator');
  await page.goto(at('/settings'));
  await page.getByText('Внутренние цели').click();
  await expect(page.getByText(/Цель видят только сотрудники\. Проверки/)).toBeVisible();

  const days = page.getByLabel('Первичная проверка, рабочих дней');
  await days.fill('31');
  await page.getByRole('group').getByRole('button', { name: 'Сохранить' }).filter({ visible: true }).click();
  await expect(page.getByText('укажите число от 0 до 30').first()).toBeVisible();
  await expect(days).toHaveValue('31');
  await expectAccessible(page);

  for (const value of ['2', '1']) {
    await days.fill(value);
    await page.getByRole('group').getByRole('button', { name: 'Сохранить' }).filter({ visible: true }).click();
    await expect(page.getByRole('status')).toContainText('Сохранено');
    await page.getByText('Внутренние цели').click();
    await expect(days).toHaveValue(value);
  }
  await page.goto(at('/settings/changes'));
  await expect(page.getByText('Первичная проверка, рабочих дней: 1 → 2').first()).toBeVisible();
});

test('a calendar file that does not agree is refused whole with the list; days of the University come and go', async ({
  as,
}) => {
  const page = await as('operator', { javaScript: false });
  const wrong = structuredClone(calendar);
  (wrong.years['2027'] ?? { totals: { workingDays: 0 } }).totals.workingDays = 1;

  await page.goto(at('/settings/calendar'));
  await page.getByLabel('Загрузить год').setInputFiles(asFile(wrong));
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('2027 год: итог «рабочих дней» — 1, а по дням получается 247.');

  await page.getByLabel('Загрузить год').setInputFiles(asFile(calendar));
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Календарь загружен');

  const day = dayAhead(300);
  await page.getByLabel('День', { exact: true }).fill(day);
  await page.getByLabel('Что это за день').selectOption('down');
  await page.getByLabel('Причина', { exact: true }).fill('Работы на сервере');
  await page.getByRole('button', { name: 'Добавить день' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Работы на сервере' });
  await expect(row).toContainText('сервис не работал');
  await row.getByRole('button', { name: 'Удалить' }).click();
  await expect(row).toHaveCount(0);
});

test('the administrator keeps the calendar and nothing else of the settings', async ({ as }) => {
  const page = await as('admin');
  await page.goto(at('/settings'));
  await expect(page).toHaveURL(/\/settings\/calendar$/);
  await expect(page.getByRole('button', { name: 'Загрузить', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Пересчитать сроки' })).toHaveCount(0);
  await expectAccessible(page);

  const student = await as('student');
  expect((await student.goto(at('/settings/calendar')))?.status()).toBe(403);
});

test('1.6 where the University has another ground than consent, no page asks for one', async ({ as }) => {
  const operator = await as('operator');
  const set = async (mode: string) => {
    await operator.goto(at('/settings'));
    await operator.getByText('Персональные данные', { exact: true }).click();
    await operator.getByLabel('Согласие на обработку персональных данных').selectOption(mode);
    await operator.getByRole('button', { name: 'Сохранить' }).filter({ visible: true }).click();
    await expect(operator.getByRole('status')).toContainText('Сохранено');
  };
  const person = await as('staff');

  await set('off');
  try {
    await person.goto(at('/consent'));
    await expect(person.getByRole('heading', { level: 1 })).toHaveText('Согласие сейчас не нужно');
    await expectAccessible(person);
    await person.goto(at('/help/personal-data'));
    await expect(person.getByText('Отдельного согласия сервис не спрашивает')).toBeVisible();
    await expect(person.getByText('Текст согласия')).toHaveCount(0);
  } finally {
    await set('separate_document');
  }
  await person.goto(at('/consent'));
  await expect(person.getByRole('button', { name: 'Даю согласие' })).toBeVisible();
});
