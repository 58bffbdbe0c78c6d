import { at, expect, expectAccessible, test } from './people.ts';

test('«На какую дату я успеваю?» answers without scripts, by its address alone', async ({ as }) => {
  const page = await as('student', { javaScript: false });
  await page.goto(at('/help'));
  await page.getByRole('link', { name: 'На какую дату я успеваю?' }).first().click();
  await expect(page.getByRole('heading', { name: 'Если отправить сегодня' })).toBeVisible();

  await page.getByLabel('Что нужно').selectOption('rooms');
  await page.getByLabel('Дата услуги').fill('2027-02-26');
  await page.getByLabel('Когда отправите').fill('2027-02-18');
  await page.getByRole('button', { name: 'Посчитать сроки' }).click();

  const result = page.getByRole('status');
  await expect(result.getByRole('heading', { name: 'Успеваете' })).toBeVisible();
  await expect(result).toContainText('сб, 20 февраля 2027 г.');
  await expect(result).toContainText('25, 24, 20 февраля');
  await expect(page.getByRole('heading', { name: 'Счёт рабочих дней' })).toHaveCount(0);
});

test('every answer of the tester is accessible; the Operator counts working days', async ({ as }) => {
  const page = await as('operator');
  for (const query of [
    '',
    '?category=rooms&date=2027-02-26&sent=2027-02-18',
    '?category=printing&date=2027-02-26&event=2027-02-27&sent=2027-02-25',
    '?category=rooms&date=2027-02-01&sent=2027-02-18',
    '?category=rooms&date=2029-02-01',
    '?date=2026-02-30',
  ]) {
    await page.goto(at(`/help/terms${query}`));
    await expectAccessible(page);
  }

  await page.getByLabel('От какого дня').fill('2026-12-25');
  await page.getByLabel('Сколько рабочих дней').fill('4');
  await page.getByRole('button', { name: 'Посчитать дни' }).click();
  await expect(page.getByText('Получается: пн, 11 января 2027 г.')).toBeVisible();
  await expectAccessible(page);
});

test('the figures of the Regulation are for the Operator', async ({ as }) => {
  const operator = await as('operator');
  await operator.goto(at('/help/regulation#4.4.1'));
  await expect(operator.locator('[id="4.4.1"]').getByRole('table', { name: 'Как выполняется' })).toContainText(
    /\d+\s%\s— \d+ из\s\d+/,
  );
  await expectAccessible(operator);

  const student = await as('student');
  await student.goto(at('/help/regulation#4.4.1'));
  await expect(student.getByText('Как выполняется')).toHaveCount(0);
});
