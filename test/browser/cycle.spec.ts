import { at, dayAhead, expect, expectAccessible, test } from './people.ts';
import {
  acceptAndAssign,
  fillEvent,
  fillRoom,
  formOf,
  next,
  send,
  sendNow,
  sendRoomRequest,
  status,
  pickPlace,
} from './requests.ts';

test('the whole cycle: sent, accepted, asked, answered, promised, completed', async ({ as, isPhone }) => {
  test.setTimeout(240_000);
  const [client, operator, agent] = [await as('student'), await as('operator'), await as('agent.rooms')];

  const number = await test.step('the Client sends', async () => {
    const sent = await sendRoomRequest(client, 'Вечер настольных игр в декабре', isPhone ? 30 : 31);
    await expect(client.getByRole('heading', { name: 'Вечер настольных игр в декабре' })).toBeVisible();
    await expect(status(client, 'Открыто')).toBeVisible();
    await expectAccessible(client);
    return sent;
  });

  await test.step('the Operator finds it in the queue, accepts and assigns', async () => {
    await operator.goto(at('/queue?view=new'));
    await expect(operator.getByText('Вечер настольных игр в декабре').first()).toBeVisible();
    await acceptAndAssign(operator, number);
    await expectAccessible(operator);
  });

  await test.step('the Agent asks', async () => {
    await agent.goto(at(`/requests/${number}`));
    await agent.getByText('Уточняющий вопрос', { exact: true }).first().click();
    await agent
      .getByRole('textbox', { name: /Вопрос|Сообщение/ })
      .first()
      .fill('Нужно ли передвигать столы?');
    await agent
      .getByRole('button', { name: /Отправить|Спросить|Задать/ })
      .first()
      .click();
    await sendNow(agent);
    await expect(status(agent, 'Ожидание ответа заявителя')).toBeVisible();
  });

  await test.step('the Client sees the question on top and answers', async () => {
    await client.goto(at('/'));
    await expect(client.getByText('Нужен ваш ответ').first()).toBeVisible();
    await client.goto(at(`/requests/${number}`));
    await expect(status(client, 'Ожидание ответа заявителя')).toBeVisible();
    await client.getByRole('textbox').last().fill('Столы двигать не будем, важнее проектор.');
    await client
      .getByRole('button', { name: /Отправить/ })
      .last()
      .click();
    await expect(status(client, 'Ожидание ответа оператора')).toBeVisible();
  });

  await test.step('the Agent gives the answer with the auditorium', async () => {
    await agent.goto(at(`/requests/${number}`));
    await agent
      .getByRole('textbox', { name: /Сообщение/ })
      .first()
      .fill('Спасибо, проектор есть.');
    await agent
      .getByRole('button', { name: /Отправить/ })
      .first()
      .click();
    await sendNow(agent);
    await expect(status(agent, 'На рассмотрении')).toBeVisible();
    const answer = await formOf(agent, 'answer');
    await pickPlace(answer, 'ауд. 305');
    await answer.getByRole('button', { name: 'Отправить ответ' }).click();
    await sendNow(agent);
    await expect(status(agent, 'В работе')).toBeVisible();
    await expectAccessible(agent);
  });

  await test.step('the Client sees the concrete data', async () => {
    await client.goto(at(`/requests/${number}`));
    await expect(status(client, 'В работе')).toBeVisible();
    await expect(client.getByText('ауд. 305').first()).toBeVisible();
    await expectAccessible(client);
  });

  await test.step('the Agent reports, the Operator completes after confirming', async () => {
    await (await formOf(agent, 'offerCompletion')).getByRole('button').click();
    await operator.goto(at(`/requests/${number}`));
    await (await formOf(operator, 'complete')).getByRole('button').first().click();
    await expect(operator.getByText(/Мероприятие\s+ещё\s+не\s+прошло/).first()).toBeVisible();
    await (await formOf(operator, 'complete')).getByRole('button').first().click();
    await expect(status(operator, 'Исполнено')).toBeVisible();
    await client.goto(at(`/requests/${number}`));
    await expect(status(client, 'Исполнено')).toBeVisible();
  });
});

test('a late request is told so, may be sent, and is refused with its ground', async ({ as }) => {
  const [client, operator] = [await as('student2'), await as('operator2')];
  await client.goto(at('/new'));
  await client.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await client.getByLabel('Дата', { exact: true }).fill(dayAhead(1));
  await next(client);
  await fillRoom(client);
  await next(client);
  await fillEvent(client, 'Срочная встреча');
  await next(client);
  await expect(client.getByText(/Срок подачи для этой даты прошёл/).first()).toBeVisible();
  await client.getByRole('checkbox', { name: /срок прошёл/ }).check();
  const number = await send(client);

  await operator.goto(at(`/requests/${number}`));
  const refusal = await formOf(operator, 'refuse');
  await refusal.getByRole('radio', { name: 'Отправлено позже срока' }).check();
  await refusal.locator('textarea').fill('На эту дату помещений уже нет.');
  await refusal.getByRole('button', { name: 'Отказать', exact: true }).click();
  await expect(operator.getByText(/Отказ\sещё\sне\sотправлен/)).toBeVisible();
  await sendNow(operator);
  await expect(status(operator, 'Отказано')).toBeVisible();

  await client.goto(at(`/requests/${number}`));
  await expect(status(client, 'Отказано')).toBeVisible();
  await expect(client.getByText('На эту дату помещений уже нет.').first()).toBeVisible();
  await expectAccessible(client);
});

test('the Client withdraws, the Operator closes', async ({ as }) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sendRoomRequest(client, 'Вечер, который не нужен', 34);
  await client.getByText('Отозвать', { exact: true }).first().click();
  await client.locator('form[action*="/withdraw"]').getByRole('button').first().click();
  await expect(client.getByText(/Отозвано вами/).first()).toBeVisible();

  await operator.goto(at(`/requests/${number}`));
  await (await formOf(operator, 'close')).getByRole('button').first().click();
  await expect(status(operator, 'Закрыто')).toBeVisible();
});

test('two Clients never see each other’s requests', async ({ as }) => {
  const [one, other] = [await as('student'), await as('student2')];
  const number = await sendRoomRequest(one, 'Только моё', 36);
  const foreign = await other.goto(at(`/requests/${number}`));
  const foreignText = await other.locator('main').innerText();
  const unknown = await other.goto(at('/requests/MI-2026-999999'));

  expect([foreign?.status(), unknown?.status()]).toEqual([404, 404]);
  expect(await other.locator('main').innerText()).toBe(foreignText);
});
