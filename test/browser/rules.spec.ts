import { at, expect, test } from './people.ts';

test('R-1.2/2, R-3.1.1/1 the first step says what the service is for; the date is asked right after the category', async ({
  as,
}) => {
  const page = await as('student2');
  await page.goto(at('/new'));
  await expect(page.getByText(/внеучебными\sинициативами/)).toBeVisible();
  await expect(page.getByText(/По\sучебным\sвопросам/)).toBeVisible();

  await page.getByRole('button', { name: /^Полиграфические услуги/ }).click();
  await expect(page.getByText(/Шаг\s1\sиз\s\d/).first()).toBeVisible();
  const fields = page.locator('main :is(input, select, textarea):not([type=hidden])');
  for (const field of await fields.all()) expect(await field.getAttribute('name')).toMatch(/serviceDate|date/i);
});

test('R-1.3/1 every address of a page lies under the path of the service', async ({ as }) => {
  for (const [who, path] of [
    ['student', '/'],
    ['student', '/help/regulation'],
    ['operator', '/queue'],
  ] as const) {
    const page = await as(who);
    await page.goto(at(path));
    const own = new URL(at('')).pathname;
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], form[action], link[href], script[src], img[src]')].map((one) =>
        String((one as HTMLAnchorElement).href || (one as HTMLFormElement).action || (one as HTMLImageElement).src),
      ),
    );
    const foreign = addresses
      .filter((address) => address.startsWith('http') && new URL(address).origin === new URL(at('')).origin)
      .filter((address) => !new URL(address).pathname.startsWith(own));
    expect(addresses.length).toBeGreaterThan(5);
    expect(foreign).toEqual([]);
  }
});

test('R-4.1.2/2 without signing in a number tells nothing', async ({ browser, viewport }) => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const said: string[] = [];
  for (const number of ['MI-2026-000001', 'MI-2026-999999']) {
    await page.goto(at(`/requests/${number}`));
    expect(page.url()).not.toContain(`/requests/${number}?`);
    said.push((await page.locator('main').innerText()).replaceAll(number, ''));
  }
  expect(said[0]).toBe(said[1]);
  expect(said[0]).not.toMatch(/На рассмотрении|Открыто|В работе/);
  await context.close();
});

test('R-4.1.2/1, R-3.2.4/2 a card tells the status with the stage under it, the next step and its day', async ({
  as,
}) => {
  const page = await as('student');
  await page.goto(at('/requests'));
  await page.getByRole('link').filter({ hasText: 'Ожидание ответа заявителя' }).first().click();
  await expect(page.locator('main')).toContainText(/Ожидание ответа заявителя/);
  await expect(page.locator('.badge .stage').first()).toHaveText(/открыто|на рассмотрении|в работе/i);
  await expect(page.locator('main')).toContainText(/Ответьте|поскорее/);
});
