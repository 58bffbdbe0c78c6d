import { submittedKey } from '#lib/session/typed-again.ts';
import { at, expect, expectAccessible, test } from './people.ts';
import { sentByApi } from './requests.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('without scripts, the session is over: the text is on the page, and is sent from it after signing in', async ({
  as,
}) => {
  const page = await as('student', { javaScript: false });
  const number = await sentByApi(page, { title: 'Без сценариев и без сеанса', days: 29 });
  const text = '\n</textarea><script>alert(1)</script> Придём «раньше» & тише';
  const file = { name: 'схема.png', mimeType: 'image/png', buffer: png };

  await page.goto(at(`/requests/${number}`));
  await page.getByRole('textbox').last().fill(text);
  await page.locator('input[type=file]').last().setInputFiles(file);
  await page.context().clearCookies();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page
    .getByRole('button', { name: /Отправить|Ответить/ })
    .last()
    .click();

  expect((await answered).status()).toBe(401);
  expect((await answered).headers()['cache-control']).toBe('no-store');
  await expect(page.getByRole('heading', { name: 'Сеанс закончился' })).toBeVisible();
  await expect(page.getByLabel('Ваш текст')).toHaveValue(text);
  await expect(page.getByText(/Были выбраны: схема\.png/)).toBeVisible();

  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await expect(page.getByText(/Были выбраны: схема\.png/)).toBeVisible();

  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: /Войти.*новой.вкладке/ }).click();
  const beside = await opened;
  await beside.getByRole('button', { name: 'student2@demo.test' }).click();
  await beside.getByRole('heading', { name: 'Обращение не найдено' }).waitFor();
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await expect(page.getByText(/открыта для другой учётной записи/)).toBeVisible();
  await expect(page.getByLabel('Ваш текст')).toHaveValue(text);

  await page.context().clearCookies();
  await beside.goto(at(`/sign-in?next=/tickets/requests/${number}`));
  await beside.getByRole('button', { name: 'student@demo.test' }).click();
  await beside.waitForURL(new RegExp(number));
  await page.getByLabel('Выберите файлы снова').setInputFiles(file);
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();

  await expect(page).toHaveURL(new RegExp(number));
  await expect(page.getByText('Придём «раньше» & тише')).toHaveCount(1);
  await expect(page.getByText('схема.png').first()).toBeVisible();
});

test('with scripts alive a form that they do not send is given back too, and is not put back once it is sent', async ({
  as,
  isPhone,
}) => {
  const page = await as('operator');
  const submitted = () => page.evaluate((key) => sessionStorage.getItem(key), submittedKey);
  const name = `Начало письма ${isPhone ? 1 : 2}`;
  await page.goto(at('/settings/templates'));
  await page.getByText('Добавить шаблон').first().click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Добавить шаблон' }) });
  await form.getByRole('textbox').first().fill(name);
  await form.getByRole('textbox').nth(1).fill('Здравствуйте! Мы рассмотрели обращение.');
  const signedIn = await page.context().cookies();
  await page.context().clearCookies();
  await form.getByRole('button', { name: 'Добавить шаблон' }).click();
  await expect(page.getByRole('heading', { name: 'Сеанс закончился' })).toBeVisible();
  await expectAccessible(page);
  expect(await submitted()).toContain(name);

  await page.context().addCookies(signedIn);
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await expect(page.getByText(name)).toHaveCount(1);
  expect(await submitted()).toBeNull();
});
