import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { at, expect, expectAccessible, test } from './people.ts';
import { formOf, sentByApi } from './requests.ts';

/** The service of this run loses its database until it is given back. */
async function withoutDatabase(run: () => Promise<void>): Promise<void> {
  const { port, postgres } = JSON.parse(readFileSync(join(process.env.TEST_DATA ?? '', 'postgres.json'), 'utf8'));
  const owner = new pg.Client(`postgres://postgres:${postgres}@127.0.0.1:${port}/postgres`);
  await owner.connect();
  await owner.query('alter role mi_app connection limit 0');
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mi_app'`);

  try {
    await run();
  } finally {
    await owner.query('alter role mi_app connection limit -1');
    await owner.end();
  }
}

test('the database is away: a list that is shown stays, a form keeps what is typed; back again both go on', async ({
  as,
  complaints,
}) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sentByApi(client, { title: 'Вечер без базы данных', days: 61 });
  const card = await operator.context().newPage();
  await operator.goto(at('/queue?view=new'));
  await card.goto(at(`/requests/${number}`));
  const row = operator.getByText('Вечер без базы данных').first();
  const stale = operator.getByText(/Показаны\sданные\sна\s\d\d:\d\d\. Обновить\sне\sполучилось\./);
  const raising = await formOf(card, 'priority');
  const reason = raising.getByRole('textbox');
  await reason.fill('Ректор просил');
  await expect(row).toBeVisible();

  await withoutDatabase(async () => {
    await operator.locator('#queue-search').fill('Вечер без базы');
    await operator.keyboard.press('Enter');
    await expect(stale).toBeVisible();
    await expect(row).toBeVisible();
    await expectAccessible(operator);

    await raising.getByRole('button').first().click();
    await expect(card.getByText(/Не\sполучилось\sотправить/)).toBeVisible();
    await expect(reason).toHaveValue('Ректор просил');
    await expectAccessible(card);
  });

  await operator.getByRole('button', { name: 'Повторить' }).click();
  await expect(stale).toBeHidden();
  await expect(operator).toHaveURL(/q=/);
  await expect(row).toBeVisible();
  await raising.getByRole('button').first().click();
  await expect(card.getByText(/Не\sполучилось\sотправить/)).toBeHidden();
  await expect(reason).toBeHidden();
  complaints.splice(0); // the browser notes every 503
});

test('the database is away: without scripts a form is given back with what was typed, and a page says how to go on', async ({
  as,
  complaints,
}) => {
  const page = await as('student', { javaScript: false });
  const number = await sentByApi(page, { title: 'Без сценариев и без базы данных', days: 62 });
  await page.goto(at(`/requests/${number}`));
  await page.getByRole('textbox').last().fill('Придём на полчаса раньше');

  await withoutDatabase(async () => {
    await page
      .getByRole('button', { name: /Отправить|Ответить/ })
      .last()
      .click();
    await expect(page.getByRole('heading', { name: /Не\sполучилось отправить/ })).toBeVisible();
    await expect(page.getByLabel('Ваш текст')).toHaveValue('Придём на полчаса раньше');

    const other = await as('student');
    expect((await other.goto(at('/')))?.status()).toBe(503);
    await expect(other.getByRole('link', { name: 'Повторить' })).toBeVisible();
    await expectAccessible(other);
  });

  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await expect(page.getByText('Придём на полчаса раньше')).toHaveCount(1);
  complaints.splice(0); // the browser notes every 503
});
