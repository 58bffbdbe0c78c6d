import { at, dayAhead, expect, test } from './people.ts';
import { fillEvent, fillRoom, next, formOf, sendRoomRequest, status } from './requests.ts';

test('wrong fields are named on top and in place, and what was typed stays', async ({ as }) => {
  const page = await as('student');
  await page.goto(at('/new'));
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await page.getByLabel('Дата', { exact: true }).fill(dayAhead(33));
  await next(page);
  await fillRoom(page);
  await page.getByLabel('До', { exact: true }).fill('17:00');
  await page.getByLabel('Участников').fill('5000');
  await page.getByRole('button', { name: 'Продолжить' }).click();

  const summary = page.getByRole('alert').first();
  await expect(summary).toBeVisible();
  await expect(summary).toBeFocused();
  await expect(page.getByText(/укажите\s+число\s+от\s+1\s+до\s+1000/).first()).toBeVisible();
  await expect(page.getByLabel('Участников')).toHaveValue('5000');
  await expect(page.getByLabel('Участников')).toHaveAttribute('aria-invalid', 'true');
});

test('pressed twice it is one request; back after sending does not send again', async ({ as }) => {
  const page = await as('student2');
  await page.goto(at('/new'));
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await page.getByLabel('Дата', { exact: true }).fill(dayAhead(37));
  await next(page);
  await fillRoom(page);
  await next(page);
  const title = `Дважды нажатое ${Date.now()}`;
  await fillEvent(page, title);
  await next(page);
  await page.getByRole('checkbox', { name: /полные и достоверные/ }).check();
  await page.getByRole('button', { name: 'Отправить', exact: true }).dblclick();
  await page.waitForURL(/\/requests\/MI-/);
  await page.goBack();
  await page.goto(at('/requests'));
  await expect(page.getByText(title)).toHaveCount(1);
});

test('a session that ended in the middle keeps the text', async ({ as }) => {
  const page = await as('student');
  const number = await sendRoomRequest(page, 'Сессия кончится', 39);
  await page.goto(at(`/requests/${number}`));
  await page.getByRole('textbox').last().fill('Длинное сообщение, которое жалко потерять');
  await page.context().clearCookies({ name: 'mi_session' });
  await page
    .getByRole('button', { name: /Отправить/ })
    .last()
    .click();
  await expect(page.getByText(/Войдите снова/).first()).toBeVisible();
  await expect(page.getByRole('textbox').last()).toHaveValue('Длинное сообщение, которое жалко потерять');
});

test('two Operators at one request: the second is told and loses no text', async ({ as }) => {
  const [client, one, other] = [await as('student'), await as('operator'), await as('operator2')];
  const number = await sendRoomRequest(client, 'Двое у одного', 41);
  const words = 'Пояснение, которое долго писали';
  for (const page of [one, other]) {
    await page.goto(at(`/requests/${number}`));
    const form = await formOf(page, 'close');
    await form.getByLabel('Причина').selectOption({ label: 'Другое' });
    await form.locator('textarea').fill(words);
  }
  await (await formOf(one, 'close')).getByRole('button').click();
  await expect(status(one, 'Закрыто')).toBeVisible();
  await (await formOf(other, 'close')).getByRole('button').click();
  await expect(other.getByRole('alert').first()).toBeVisible();
  await expect(
    other
      .getByText(words)
      .or(other.locator('textarea').filter({ hasText: words }))
      .first(),
  ).toBeAttached();
});

test('long, strange and right-to-left texts do not break the layout', async ({ as }) => {
  const page = await as('student');
  const number = await sendRoomRequest(page, '🎲'.repeat(20) + ' שלום ' + 'ы'.repeat(60), 43);
  await page.goto(at(`/requests/${number}`));
  await page.getByRole('textbox').last().fill('б'.repeat(3900));
  await page
    .getByRole('button', { name: /Отправить/ })
    .last()
    .click();
  await expect(page.getByText('б'.repeat(3900))).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('R-4.2.1/3 what is wrong with a row of the items stands at that row, at what puts it right', async ({ as }) => {
  const page = await as('student2');
  await page.goto(at('/new'));
  await page.locator('button[name="category"][value="souvenirs"]').click();
  await page.getByLabel('Нужно к дате').fill(dayAhead(47));
  await next(page);

  const rows = page.locator('fieldset.row');
  await page.getByRole('button', { name: 'Добавить позицию' }).click();
  await page.getByRole('button', { name: 'Добавить позицию' }).click();
  await rows.nth(1).getByLabel('Количество').fill('5');
  await rows.nth(2).getByLabel('Позиция из списка').selectOption({ label: 'Нет в\u00a0списке' });
  await rows.nth(2).getByLabel('Количество').fill('7');
  await page.getByRole('checkbox', { name: 'Участники' }).check();
  await page.getByRole('button', { name: 'Продолжить' }).click();

  // The row left empty is gone: the server counts those that are filled.
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0).getByLabel('Количество')).toHaveValue('5');
  await expect(rows.nth(0).getByLabel('Позиция из списка')).toHaveAccessibleDescription(/выберите позицию из списка/);
  await expect(rows.nth(1).getByLabel('Своя позиция')).toHaveAccessibleDescription(/напишите свою/);
  await page.getByRole('alert').getByRole('link').first().click();
  await expect(rows.nth(0)).toBeFocused();

  await rows.nth(0).getByLabel('Позиция из списка').selectOption({ index: 1 });
  await expect(rows.nth(0).locator('.error-text')).toHaveCount(0);
});
