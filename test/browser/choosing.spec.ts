import type { Locator, Page } from '@playwright/test';
import { at, dayAhead, expect, expectAccessible, test } from './people.ts';
import { fillEvent, fillRoom, formOf, next, pickPlace, send, sendNow, status } from './requests.ts';

const title = 'Вечер, для которого выбирают место';

/** The Operator's part is in other tests. */
async function acceptedByApi(operator: Page, number: string): Promise<void> {
  const answer = await operator.request.post(at(`/api/v1/requests/${number}/acceptance`), {
    headers: { origin: new URL(at('')).origin },
    data: { lead: 'agent.rooms@demo.test' },
  });
  expect(answer.status()).toBe(204);
}

/** Booked: the answer on the card, the pass for the guard, the entry for the calendar. */
async function expectBooked(client: Page, number: string, day: string): Promise<void> {
  await expect(status(client, 'В работе')).toBeVisible();
  await expect(client.getByRole('region', { name: 'Ответ', exact: true }).getByText('ауд. 305')).toBeVisible();
  const calendar = await client.request.get(at(`/requests/${number}/calendar.ics`));
  expect(await calendar.text()).toContain(`DTSTART;TZID=Europe/Moscow:${day.replaceAll('-', '')}T180000`);
}

test('a free room is chosen, another one offered, agreed to and booked: by mouse', async ({ as, isPhone }) => {
  const [client, operator, agent] = [await as('student'), await as('operator'), await as('agent.rooms')];
  const day = dayAhead(isPhone ? 45 : 46);

  await client.goto(at('/new'));
  await client.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await client.getByLabel('Дата', { exact: true }).fill(day);
  await next(client);
  await fillRoom(client);
  await expect(client.getByText(/^Свободно\s\d/).first()).toBeVisible();
  await client.getByRole('radio', { name: /ауд\. 214/ }).check();
  await expectAccessible(client);
  await next(client);
  await fillEvent(client, title);
  await next(client);
  const number = await send(client);
  await acceptedByApi(operator, number);

  await agent.goto(at(`/requests/${number}`));
  const answer = await formOf(agent, 'answer');
  await expect(answer.getByRole('radio', { name: /ауд\. 214/ })).toBeChecked();
  await pickPlace(answer, 'ауд. 305');
  await expectAccessible(agent);
  await answer.getByRole('button', { name: 'Предложить клиенту' }).click();
  await sendNow(agent);
  await expect(status(agent, 'Ожидание ответа заявителя')).toBeVisible();
  await expect(agent.getByText('Предложено клиенту')).toBeVisible();

  await client.goto(at(`/requests/${number}`));
  await expect(client.getByRole('heading', { name: 'Агент предлагает другой вариант' })).toBeVisible();
  await expectAccessible(client);
  await client.getByRole('button', { name: 'Подходит', exact: true }).click();
  await expectBooked(client, number, day);
  await expectAccessible(client);

  await client.getByRole('link', { name: 'Показать охране' }).click();
  await expect(client.getByRole('heading', { name: 'ауд. 305' })).toBeVisible();
  await expect(client.getByText('18:00–20:00')).toBeVisible();
  expect(await client.locator('script').count()).toBe(0);
  await expectAccessible(client);
});

test('the same with the keyboard alone', async ({ as, isPhone }) => {
  test.setTimeout(240_000);
  const [client, operator, agent] = [await as('student2'), await as('operator'), await as('agent.rooms')];
  const day = dayAhead(isPhone ? 47 : 48);

  await client.goto(at('/new'));
  await reach(client, client.getByRole('button', { name: /^Бронирование помещений/ }), 'Enter');
  await typeDay(client, client.getByLabel('Дата', { exact: true }), day);
  await goOn(client);
  await reach(client, client.getByRole('radio', { name: /Главный корпус/ }), 'Space');
  await pick(client, client.getByLabel('Тип помещения'), 'classroom');
  await typeTime(client, client.getByLabel('С', { exact: true }), '18:00');
  await typeTime(client, client.getByLabel('До', { exact: true }), '20:00');
  await type(client, client.getByLabel('Участников'), '28');
  await type(client, client.getByLabel(/Внешние гости/), '0');
  await expect(client.getByText(/^Свободно\s\d/).first()).toBeVisible();
  await choose(
    client,
    client.getByRole('radio', { name: /Любое подходящее/ }),
    client.getByRole('radio', { name: /ауд\. 214/ }),
  );
  await goOn(client);
  await type(client, client.getByLabel('Название мероприятия'), title);
  const about = client.getByLabel('О мероприятии', { exact: true });
  await type(client, about, 'Открытый вечер клуба: играем и знакомим всех с играми.');
  await goOn(client);
  await reach(client, client.getByRole('checkbox', { name: /полные и достоверные/ }), 'Space');
  await reach(client, client.getByRole('button', { name: 'Отправить', exact: true }), 'Enter');
  await client.waitForURL(/\/requests\/MI-\d{4}-\d{6}/);
  const number = /MI-\d{4}-\d{6}/.exec(client.url())?.[0] ?? '';
  await acceptedByApi(operator, number);

  await agent.goto(at(`/requests/${number}`));
  await reach(agent, agent.locator('summary').getByText('Дать ответ'), 'Enter');
  const answer = agent.locator('form[action*="/answer"]');
  await choose(
    agent,
    answer.getByRole('radio', { name: /ауд\. 214/ }),
    answer.getByRole('radio', { name: /ауд\. 305/ }),
  );
  await reach(agent, answer.getByRole('button', { name: 'Предложить клиенту' }), 'Enter');
  await reach(agent, agent.getByRole('button', { name: 'Отправить сейчас' }), 'Enter');
  await expect(status(agent, 'Ожидание ответа заявителя')).toBeVisible();

  await client.goto(at(`/requests/${number}`));
  await reach(client, client.getByRole('button', { name: 'Подходит', exact: true }), 'Enter');
  await expectBooked(client, number, day);
});

test('one event with two needs; a private calendar', async ({ as, isPhone }) => {
  const [client, agent] = [await as('student2'), await as('agent.rooms')];
  const name = `Фестиваль клубов ${isPhone ? 'с телефона' : 'за столом'}`;

  await client.goto(at('/new/event'));
  await client.getByRole('button', { name: 'Продолжить' }).click();
  await expect(client.getByRole('link', { name: 'Отметьте хотя бы одно.' })).toBeVisible();
  await expectAccessible(client);
  await fillEvent(client, name);
  await client.getByLabel('Дата начала мероприятия').fill(dayAhead(isPhone ? 49 : 50));
  await client.getByRole('checkbox', { name: /^Бронирование помещений/ }).check();
  await client.getByRole('checkbox', { name: /^Полиграфические/ }).check();
  await client.getByRole('button', { name: 'Продолжить' }).click();

  await expect(client.getByRole('heading', { name })).toBeVisible();
  await expect(client.getByText('0 из 2 подтверждено')).toBeVisible();
  const event = client.url();
  await expectAccessible(client);
  await client.getByRole('link', { name: /Заполнить.*Бронирование/ }).click();
  await next(client);
  await fillRoom(client);
  await next(client);
  await next(client);
  await send(client);
  await client.goto(event);
  await expect(client.getByText('Открыто', { exact: true })).toBeVisible();
  await expect(client.getByText(/Отправьте/).first()).toBeVisible();

  await agent.goto(at('/resources/feeds'));
  await agent.getByRole('region', { name: 'Мои обращения' }).getByRole('button').first().click();
  const address = agent.getByLabel('Адрес', { exact: true });
  await expect(address).toHaveValue(/\/feeds\/[\w-]{43}\.ics$/);
  await expectAccessible(agent);
  const calendar = await fetch(await address.inputValue());
  expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect((await fetch(at('/feeds/unknown.ics'))).status).toBe(404);
});

/** Goes on with Tab until the control has the focus; it must be seen there. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await control.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeInViewport();
}

async function reach(page: Page, control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  const focused = control
    .locator('xpath=ancestor-or-self::*[self::summary or self::button or self::input or self::a]')
    .last();
  await tabTo(page, focused);
  await page.keyboard.press(key);
}

async function type(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.type(text);
}

/** A date or a time has parts, in the order of the browser's own language. */
async function typeParts(page: Page, control: Locator, { value, ways }: { value: string; ways: string[] }) {
  for (const way of ways) {
    await tabTo(page, control);
    for (let part = 0; part < 4; part++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(way);
    if ((await control.inputValue()) === value) return;
  }
  await expect(control).toHaveValue(value);
}

function typeDay(page: Page, control: Locator, day: string) {
  const [year, month, date] = day.split('-');
  return typeParts(page, control, { value: day, ways: [`${date}${month}${year}`, `${month}${date}${year}`] });
}

function typeTime(page: Page, control: Locator, time: string) {
  const [hour = '', minute] = time.split(':');
  const half = String(Number(hour) - 12).padStart(2, '0');
  return typeParts(page, control, { value: time, ways: [`${hour}${minute}`, `${half}${minute}P`] });
}

/** Radio buttons are one stop of Tab; the arrows choose. */
async function choose(page: Page, checked: Locator, wanted: Locator): Promise<void> {
  await tabTo(page, checked);
  for (let presses = 0; presses < 20 && !(await wanted.isChecked()); presses++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

async function pick(page: Page, select: Locator, value: string): Promise<void> {
  await tabTo(page, select);
  for (let presses = 0; presses < 9 && (await select.inputValue()) !== value; presses++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(select).toHaveValue(value);
}

async function goOn(page: Page): Promise<void> {
  const progress = page.getByText(/Шаг\s\d\sиз\s\d/).first();
  const before = (await progress.textContent()) ?? '';
  await reach(page, page.getByRole('button', { name: 'Продолжить' }), 'Enter');
  await expect(progress).not.toHaveText(before);
}
