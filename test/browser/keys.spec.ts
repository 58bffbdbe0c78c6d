import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, test } from './people.ts';

test('the palette: a page, a request by its words, an action of the open card', async ({ as }) => {
  const page = await as('operator');
  await page.goto(at('/queue'));
  const field = page.getByRole('combobox', { name: 'Перейти или сделать' });
  await expect(async () => {
    await page.keyboard.press('Control+KeyK');
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
  await field.fill('настольных');
  await expect(page.getByRole('option', { name: /Фестиваль настольных игр/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();

  await page.keyboard.press('Control+KeyK');
  await field.fill('настольных фестиваль');
  await page.getByRole('option', { name: /Фестиваль настольных игр/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Фестиваль настольных игр');

  await page.keyboard.press('Control+KeyK');
  await field.fill('заметка');
  await page.keyboard.press('Enter');
  await expect(page.locator('#note-text')).toBeFocused();
  await expect(page.getByRole('radio', { name: /Заметка/ })).toBeChecked();

  await page.keyboard.press('Control+KeyK');
  await field.fill('просрочено');
  await page.keyboard.press('Enter');
  await page.waitForURL(/view=overdue/);
});

test('keys of one letter: by their place, shown in a list, turned off for the person, silent while typing', async ({
  as,
  isPhone,
}) => {
  test.skip(isPhone, 'a phone has no keys of one letter');
  const page = await as('agent.rooms');
  await page.goto(at('/queue'));
  const list = page.getByRole('dialog', { name: 'Клавиши' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(list).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Выключить' }).click();
  await expect(list.getByText('Клавиши из одной буквы выключены.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Slash');
  await expect(page.locator('#queue-search')).not.toBeFocused();

  await page.goto(at('/me'));
  await page.getByRole('button', { name: 'Включить' }).click();
  await expect(page.getByText('Клавиши из одной буквы включены.')).toBeVisible();
  await page.goto(at('/notifications'));
  await expect(async () => {
    // The Russian layout: «п» and «й» stand where g and q do.
    await press(page, 'п', 'KeyG');
    await press(page, 'й', 'KeyQ');
    await page.waitForURL(/\/queue/, { timeout: 1000 });
  }).toPass();
  await press(page, '.', 'Slash');
  await expect(page.locator('#queue-search')).toBeFocused();
  await page.keyboard.type('jк/');
  await expect(page.locator('#queue-search')).toHaveValue('jк/');
});

function press(page: Page, key: string, code: string) {
  return page.evaluate(
    ([typed, place]) => {
      const event = new KeyboardEvent('keydown', { key: typed, code: place, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [key, code],
  );
}
