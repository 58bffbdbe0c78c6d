import type { Page } from '@playwright/test';
import { at, dayAhead, expect, test, untilAlive } from './people.ts';
import { fillEvent, fillRoom, next, send } from './requests.ts';

test('R-3.1.1/2 what was typed before the page came to life stays, and is kept in the draft', async ({ as }) => {
  const page = await as('student');
  await page.goto(at('/new'));
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await page.getByLabel('Дата', { exact: true }).fill(dayAhead(45));
  await next(page);

  await early(page, async () => {
    await fillRoom(page);
    await page.getByText('Ещё пожелания').click();
  });
  await expectRoom(page);
  await expect(page.locator('details').first()).toHaveAttribute('open');
  await expect(page.getByText(/Черновик сохранён в/)).toBeVisible();
  await page.reload();
  await untilAlive(page);
  await expectRoom(page);

  await next(page);
  await early(page, () => fillEvent(page, 'Набрано до сценария'));
  await expect(page.getByLabel('Название мероприятия')).toHaveValue('Набрано до сценария');
  await next(page);

  const tick = page.getByRole('checkbox', { name: /полные и достоверные/ });
  await early(page, () => tick.check());
  await expect(tick).toBeChecked();
  await tick.uncheck();
  const number = await send(page);

  await page.goto(at(`/requests/${number}`));
  await early(page, () => page.getByRole('textbox', { name: 'Сообщение' }).fill('Ещё не отправлено'));
  await expect(page.getByRole('textbox', { name: 'Сообщение' })).toHaveValue('Ещё не отправлено');
});

test('a choice made before a form of the staff came to life stays, and so does the fold it is in', async ({ as }) => {
  const page = await as('operator');
  await page.goto(at('/queue'));
  await page.locator('main a[href*="/requests/MI-"]').first().click();
  await page.waitForURL(/\/requests\/MI-/);

  const form = page.locator('form[action*="/close"]').first();
  await early(page, async () => {
    await page.locator('details').filter({ has: form }).last().locator('> summary').click();
    await form.getByLabel('Причина').selectOption({ label: 'Другое' });
    await form.locator('textarea').fill('Пояснение');
  });
  await expect(form).toBeVisible();
  await expect(form.getByLabel('Причина')).toHaveValue('other');
  await expect(form.locator('textarea')).toHaveValue('Пояснение');
});

test('the panel of the special version that is folded, and a choice made in it, before it came to life stay', async ({
  as,
}) => {
  const page = await as('agent.print');
  await page.goto(at('/special?turn=on&back=%2Fme'));
  await early(page, async () => {
    await page.getByRole('radio', { name: 'Белым по чёрному' }).check();
    await page.getByText('Настройки отображения').click();
  });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'white-on-black');
  await expect(page.locator('.special > details')).not.toHaveAttribute('open');

  await expect
    .poll(async () => (await page.context().cookies()).find(({ name }) => name === 'special')?.value)
    .toMatch(/^on.*white-on-black.*folded/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'white-on-black');
  await expect(page.locator('.special > details')).not.toHaveAttribute('open');
  await page.getByRole('link', { name: 'Обычная версия' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-special');
});

/** Loads the page again with its scripts held back, lets `type` happen, and waits until the scripts have taken over. */
async function early(page: Page, type: () => Promise<unknown>): Promise<void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const isScript = /\/_app\/immutable\/.*\.js$/;
  await page.route(isScript, async (route) => {
    await released;
    await route.continue();
  });

  await page.reload({ waitUntil: 'domcontentloaded' });
  await type();
  release();
  await untilAlive(page);
  await page.unroute(isScript);
}

async function expectRoom(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: /Главный корпус/ })).toBeChecked();
  await expect(page.getByLabel('Тип помещения')).toHaveValue('classroom');
  await expect(page.getByLabel('С', { exact: true })).toHaveValue('18:00');
  await expect(page.getByLabel('Участников')).toHaveValue('28');
  await expect(page.getByRole('checkbox', { name: 'Проектор' })).toBeChecked();
}

test('a page is painted before its scripts are fetched', async ({ as }) => {
  const page = await as('student');
  const answer = await page.goto(at('/'));
  expect(answer?.headers().etag).toBeUndefined();
  await untilAlive(page);

  const { painted, scripts } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    scripts: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ startTime }) => startTime),
  }));
  expect(scripts.length).toBeGreaterThan(5);
  expect(Math.min(...scripts)).toBeGreaterThan(painted);
});

test('whatever a page needs to come to life is asked for at once', async ({ as }) => {
  const page = await as('student');
  await page.goto(at('/new'));
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await page.waitForURL(/\/new\/.+/);

  const fresh = await as('student');
  const asked: string[] = [];
  fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const html = (await (await fresh.goto(page.url()))?.text()) ?? '';
  await untilAlive(fresh);
  expect(asked.filter((path) => path.endsWith('.js') && !html.includes(`"${path}"`))).toEqual([]);
});
