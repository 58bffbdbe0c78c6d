import { at, expect, expectAccessible, test } from './people.ts';
import { sendRoomRequest } from './requests.ts';

test('open pages follow what happens, keep focus and typed text, and lose nothing without a network', async ({
  as,
  isPhone,
  complaints,
}) => {
  test.setTimeout(240_000);
  const [client, operator] = [await as('student'), await as('operator')];
  const title = `Живая лента ${isPhone ? 'на телефоне' : 'на столе'}`;

  const number = await test.step('a new request appears in the open queue by itself', async () => {
    await operator.goto(at('/queue?view=new'));
    const search = operator.locator('#queue-search');
    await search.focus();
    const sent = await sendRoomRequest(client, title, isPhone ? 33 : 34);
    await expect(operator.getByText(title).first()).toBeVisible();
    await expect(search).toBeFocused();
    return sent;
  });

  await test.step('a message appears on the open card while the Operator types', async () => {
    await operator.goto(at(`/requests/${number}`));
    const field = operator.getByRole('textbox', { name: /Сообщение/ }).first();
    await field.fill('Уже пишу ответ');
    await client.goto(at(`/requests/${number}`));
    await client.getByRole('textbox').last().fill('Нужен ещё один стол.');
    await client
      .getByRole('button', { name: /Отправить/ })
      .last()
      .click();
    await expect(operator.getByText('Нужен ещё один стол.').first()).toBeVisible();
    await expect(operator.getByText(/^Обновлено в/)).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Уже пишу ответ');
    await expectAccessible(operator);
  });

  await test.step('what was written while the network was cut is there when it is back', async () => {
    await operator.context().setOffline(true);
    await client.getByRole('textbox').last().fill('Это написано, пока сети не было.');
    await client
      .getByRole('button', { name: /Отправить/ })
      .last()
      .click();
    await expect(client.getByText('Это написано, пока сети не было.').first()).toBeVisible();
    await operator.context().setOffline(false);
    await expect(operator.getByText('Это написано, пока сети не было.').first()).toBeVisible({ timeout: 30_000 });
    complaints.length = 0; // the browser notes that it had no network
  });
});

test('colleagues on one card see each other; two tabs of a browser share one connection', async ({ as, isPhone }) => {
  test.skip(isPhone, 'the same at any width');
  const [operator, agent] = [await as('operator'), await as('agent.rooms')];
  const streams: string[] = [];
  operator.context().on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/live')) streams.push(request.url());
  });

  await agent.goto(at('/queue'));
  await agent.getByRole('link', { name: 'Вечер настольных игр' }).first().click();
  await agent.waitForURL(/\/requests\/MI-/);
  const card = agent.url();

  await operator.goto(card);
  await expect(agent.getByText('Смотрит: Оператор Первый')).toBeVisible();
  await operator.getByRole('textbox').first().pressSequentially('Вид');
  await expect(agent.getByText('Пишет: Оператор Первый')).toBeVisible();

  const second = await operator.context().newPage();
  await second.goto(card);
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  await operator.goto(at('/help'));
  await expect(operator.getByRole('heading', { level: 1 })).toBeVisible();
  expect(streams.length).toBeLessThanOrEqual(3); // the first tab's, and one more when it went to another page
});
