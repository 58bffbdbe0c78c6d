import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, test } from './people.ts';
import { formOf, pickPlace, sendNow, sentByApi, status } from './requests.ts';

test('an answer is taken back, then sent; the Client sees nothing until it is out; a draft is there on every device', async ({
  as,
}) => {
  const [client, operator, elsewhere] = [await as('student'), await as('operator'), await as('operator')];
  const number = await sentByApi(client, { title: 'Вечер с ответом', days: 52 });
  await operator.goto(at(`/requests/${number}`));
  const field = operator.getByRole('textbox', { name: 'Вопрос клиенту' });

  await test.step('the button says who reads it and what follows', async () => {
    await operator.getByText('Уточняющий вопрос', { exact: true }).click();
    await field.fill('Нужна ли сцена?');
    await expect(operator.getByText('Прочитает клиент: Студент Первый')).toBeVisible();
    await expect(operator.getByText(/Черновик\sсохранён/)).toBeVisible();
    await expectAccessible(operator);
  });

  await test.step('the draft is there on another device', async () => {
    await elsewhere.goto(at(`/requests/${number}`));
    await expect(elsewhere.getByRole('textbox', { name: 'Вопрос клиенту' })).toHaveValue('Нужна ли сцена?');
  });

  await test.step('sent and taken back: nothing has happened', async () => {
    await operator.getByRole('button', { name: /Спросить клиента.+станет «Ожидание ответа заявителя»/s }).click();
    await expect(operator.getByText(/Уйдёт\sклиенту\sчерез/)).toBeVisible();
    await expect(status(operator, 'Открыто')).toBeVisible();
    await expectAccessible(operator);
    await operator.getByRole('button', { name: 'Отменить', exact: true }).click();
    await expect(field).toHaveValue('Нужна ли сцена?');
    await expect(operator.getByText(/Уйдёт\sклиенту/)).toBeHidden();
    await client.goto(at(`/requests/${number}`));
    await expect(client.getByText('Нужна ли сцена?')).toBeHidden();
  });

  await test.step('sent by the keyboard, with a quote, and out', async () => {
    await field.fill('Нужна ли сцена или хватит места у доски?');
    await field.press('Control+Enter');
    await sendNow(operator);
    await expect(status(operator, 'Ожидание ответа заявителя')).toBeVisible();
    await client.reload();
    await expect(client.getByText('Нужна ли сцена или хватит места у доски?').first()).toBeVisible();

    await operator.getByRole('link', { name: /^Цитировать/ }).click();
    const message = operator.getByRole('textbox', { name: 'Сообщение клиенту' });
    await expect(message).toHaveValue('> Нужна ли сцена или хватит места у доски?');
    await message.press('Control+End');
    await message.pressSequentially('\n\nЕсли да, есть зал 101.');
    await operator.getByRole('button', { name: 'Отправить клиенту' }).click();
  });

  await test.step('left alone it goes out by itself', async () => {
    await expect(operator.getByText(/Уйдёт\sклиенту/)).toBeHidden({ timeout: 20_000 });
    await client.reload();
    await expect(client.locator('blockquote')).toHaveText('Нужна ли сцена или хватит места у доски?');
    await expectAccessible(client);
  });
});

test('a positive answer is taken back, then held because the room went to another, then sent', async ({
  as,
  isPhone,
}) => {
  const [client, operator, agent] = [await as('student'), await as('operator'), await as('agent.rooms')];
  const days = isPhone ? 78 : 79;
  const byApi = async (page: Page, number: string, action: string, data: object) => {
    const headers = { origin: new URL(at('')).origin };
    const answer = await page.request.post(at(`/api/v1/requests/${number}/${action}`), { headers, data });
    expect(answer.status()).toBe(204);
  };
  const accepted = async (title: string) => {
    const number = await sentByApi(client, { title, days });
    await byApi(operator, number, 'acceptance', { lead: 'agent.rooms@demo.test' });
    return number;
  };
  const number = await accepted('Вечер с аудиторией');
  const rival = await accepted('Вечер, который успел раньше');
  const waits = agent.getByText(/Ответ\sещё\sне\sотправлен/);

  await agent.goto(at(`/requests/${number}`));
  const form = await formOf(agent, 'answer');
  const room = form.getByRole('radio', { name: /ауд\. 305/ });
  const words = form.getByLabel('Добавить к ответу');
  await pickPlace(form, 'ауд. 305');
  await words.fill('Ключ у охраны.');

  await test.step('sent and taken back: the Client sees nothing, the form has all of it, also after a reload', async () => {
    await form.getByRole('button', { name: 'Отправить ответ' }).click();
    await expect(waits).toBeVisible();
    await expect(status(agent, 'На рассмотрении')).toBeVisible();
    await expectAccessible(agent);
    await agent.getByRole('button', { name: 'Отменить', exact: true }).click();
    await expect(agent.getByText(/Отправка\sотменена/)).toBeVisible();
    await expect(waits).toBeHidden();
    await agent.reload();
    await expect(room).toBeChecked();
    await expect(words).toHaveValue('Ключ у охраны.');
    await expectAccessible(agent);
  });

  await test.step('the room is given to another meanwhile: nothing goes out, and the card says why', async () => {
    const resource = await room.inputValue();
    await form.getByRole('button', { name: 'Отправить ответ' }).click();
    await expect(waits).toBeVisible();
    await byApi(agent, rival, 'answer', { result: { resource, from: '18:00', to: '20:00' } });
    await sendNow(agent);
    await expect(form.getByText(/Не\sотправлено\./)).toBeVisible();
    await expect(status(agent, 'На рассмотрении')).toBeVisible();
    await expect(words).toHaveValue('Ключ у охраны.');
    await expectAccessible(agent);
  });

  await test.step('with another room it is out', async () => {
    await pickPlace(form, 'ауд. 214');
    await form.getByRole('button', { name: 'Отправить ответ' }).click();
    await sendNow(agent);
    await expect(status(agent, 'В работе')).toBeVisible();
    await client.goto(at(`/requests/${number}`));
    await expect(client.getByText('ауд. 214').first()).toBeVisible();
  });
});

test('a note calls a colleague; a duplicate is closed and leads its Client to the main request', async ({ as }) => {
  const [client, operator, other] = [await as('student'), await as('operator'), await as('operator2')];
  const main = await sentByApi(client, { title: 'Вечер, который остаётся', days: 53 });
  const number = await sentByApi(client, { title: 'Вечер, отправленный дважды', days: 53 });
  await operator.goto(at(`/requests/${number}`));

  await test.step('the note, by the keyboard', async () => {
    await operator.getByText('Заметка', { exact: true }).click();
    const note = operator.getByRole('textbox', { name: 'Заметка для сотрудников' });
    await note.pressSequentially('Гляньте, @опе');
    await expect(operator.getByRole('option', { name: 'Оператор Второй' })).toBeVisible();
    await expectAccessible(operator);
    await note.press('Enter');
    await expect(note).toHaveValue('Гляньте, @Оператор Второй ');
    await note.press('Control+Enter');
    await expect(operator.locator('article .chip')).toHaveText('@Оператор Второй');
    await expectAccessible(operator);

    await other.goto(at('/notifications'));
    await expect(other.getByText(/упомянули/).first()).toBeVisible();
  });

  await test.step('the duplicate: what is joined to what is asked first', async () => {
    const closing = await formOf(operator, 'close');
    await closing.getByLabel('Причина').selectOption({ label: 'Дубликат' });
    await closing.getByLabel('Номер основного обращения').fill('МИ-2026-999999');
    await closing.getByRole('button', { name: 'Закрыть обращение' }).click();
    await expect(closing.getByText(/Такого\sобращения\sнет/).first()).toBeVisible();
    await closing.getByLabel('Номер основного обращения').fill(main);
    await closing.getByRole('button', { name: 'Закрыть обращение' }).click();
    await expect(closing.getByText(/закроется\sкак\sдубликат/)).toBeVisible();
    await expectAccessible(operator);
    await closing.getByRole('button', { name: 'Да, продолжить' }).click();
    await expect(status(operator, 'Закрыто')).toBeVisible();
    await expect(operator.getByText(/Это\sобращение\s—\sдубликат/)).toBeVisible();
    await expectAccessible(operator);
  });

  await test.step('both numbers work and lead to each other', async () => {
    await client.goto(at(`/requests/${number}`));
    await expectAccessible(client);
    await client.getByRole('link', { name: main.replace('MI', 'МИ') }).click();
    await expect(client.getByRole('heading', { name: 'Вечер, который остаётся' })).toBeVisible();

    await operator.goto(at(`/requests/${main}`));
    await expect(operator.getByRole('link', { name: 'Вечер, отправленный дважды' })).toBeVisible();
    await expectAccessible(operator);
  });
});
