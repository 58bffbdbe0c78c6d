import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, test } from './people.ts';
import { acceptAndAssign, formOf, pickPlace, sendNow, sentByApi, status } from './requests.ts';

const open = (page: Page, number: string) => page.goto(at(`/requests/${number}`));
const history = async (page: Page) => {
  await page.locator('summary').filter({ hasText: 'История' }).click();
  return page.locator('main');
};

test('R-4.6.4/3 a new request is accepted and assigned by two keys; R-3.1.3/4 the three parts are shown', async ({
  as,
  isPhone,
}) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sentByApi(client, { title: 'Игротека для двух клавиш', days: 40 });

  await open(operator, number);
  const main = operator.locator('main');
  await expect(main.getByText('Сервис предлагает')).toBeVisible();
  await expect(main.getByText(/Помещения · занятость [\d,]+\sиз\s10/).first()).toBeVisible();
  for (const part of ['Специализация', 'Свободен', 'Продолжает']) {
    await expect(main.getByText(part, { exact: true }).first()).toBeVisible();
  }
  await expect(main.getByText('Обязательные поля заполнены')).toBeVisible();
  await expect(main.getByText(/Подход(ит|ят)\s\d+\sпомещени/)).toBeVisible();
  await expectAccessible(operator);

  if (isPhone) await operator.getByRole('button', { name: 'Принять и назначить' }).click();
  else {
    await expect(async () => {
      await operator.keyboard.press('KeyA');
      await expect(operator.getByRole('button', { name: 'Принять и назначить' })).toBeFocused({ timeout: 1000 });
    }).toPass();
    await operator.keyboard.press('Enter');
  }
  await expect(status(operator, 'На рассмотрении')).toBeVisible();
  await expect(main.getByText('ответственный · работает')).toBeVisible();
});

test('R-3.2.2/2 a late request: the reason, then Ctrl+Enter; the ground «late» shows its facts', async ({ as }) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sentByApi(client, { title: 'Игротека завтра', days: 1 });

  await open(operator, number);
  await expect(operator.getByText(/Подано\sпозже\sсрока/).first()).toBeVisible();
  const refusal = await formOf(operator, 'refuse');
  await expect(refusal.getByText(/Срок был .+ позже на/)).toBeVisible();
  await expect(refusal.getByRole('radio', { name: 'Нет ответа на вопрос Оператора' })).toBeDisabled();
  await expectAccessible(operator);

  await operator.getByLabel('Почему принимаете, несмотря на срок').fill('Аудитория свободна');
  await operator.keyboard.press('Control+Enter');
  await expect(status(operator, 'На рассмотрении')).toBeVisible();
});

test('R-3.1.3/2, R-4.6.4/1, R-4.6.4/4 another lead with a reason, a co-worker with an own part, a hand-over', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const [client, operator] = [await as('student'), await as('operator')];
  const [lead, helper] = [await as('agent.rooms'), await as('agent.media')];
  const number = await sentByApi(client, { title: 'Вечер с двумя Агентами', days: 41 });
  await acceptAndAssign(operator, number);

  await test.step('a co-worker is added without a reason', async () => {
    await operator.locator('summary').filter({ hasText: 'Перенаправить или добавить' }).click();
    const form = operator.locator('form[action*="/assign"]');
    await form.locator('summary').filter({ hasText: 'Соисполнители' }).click();
    await form.getByRole('checkbox', { name: /Агент медиацентра/ }).check();
    await expect(form.getByLabel('Причина перенаправления')).toBeHidden();
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await expect(operator.getByText('соисполнитель · работает')).toBeVisible();
  });

  await test.step('the co-worker reports the own part, the lead reads it', async () => {
    await open(helper, number);
    const part = await formOf(helper, 'part');
    await part.getByRole('radio', { name: 'Готово' }).check();
    await part.getByLabel('Что готово').fill('Оператор с камерой придёт к 17:30.');
    await part.getByRole('button', { name: 'Сохранить' }).click();
    await expect(helper.getByText('соисполнитель · готово')).toBeVisible();
    await expectAccessible(helper);

    await open(lead, number);
    await expect(lead.getByText('Оператор с камерой придёт к 17:30.')).toBeVisible();
    await expect(lead.getByText('соисполнитель · готово')).toBeVisible();
  });

  await test.step('R-3.1.3/1 the lead asks to hand over, the Operator leaves it', async () => {
    const asking = await formOf(lead, 'handover');
    await asking.getByLabel('Почему передаёте').fill('Уезжаю на конференцию.');
    await asking.getByRole('button', { name: 'Попросить передать' }).click();
    await expect(lead.getByText(/Пока\sОператор\sне\sрешил/)).toBeVisible();
    await expectAccessible(lead);

    await open(operator, number);
    await expect(operator.getByText('Уезжаю на конференцию.', { exact: true })).toBeVisible();
    const keeping = await formOf(operator, 'declineHandover');
    await keeping.getByLabel('Почему оставляете').fill('Конференция позже вечера.');
    await keeping.getByRole('button', { name: 'Оставить' }).click();
    await expect(operator.getByRole('heading', { name: 'Агент просит передать обращение' })).toBeHidden();
  });

  await test.step('asked again, it is granted: the co-worker stays', async () => {
    await lead.reload();
    const asking = await formOf(lead, 'handover');
    await asking.getByLabel('Почему передаёте').fill('Болею.');
    await asking.getByRole('button', { name: 'Попросить передать' }).click();
    await expect(lead.getByText(/Пока\sОператор\sне\sрешил/)).toBeVisible();

    await open(operator, number);
    const granting = operator.locator('form[action*="/grantHandover"]');
    const whom = granting.getByLabel('Кому передать');
    await whom.selectOption((await whom.locator('option', { hasText: 'полиграфии' }).getAttribute('value')) ?? '');
    await expectAccessible(operator);
    await granting.getByRole('button', { name: 'Назначить другого' }).click();
    await expect(operator.getByText('ответственный · работает')).toBeVisible();
    await expect(operator.getByText('соисполнитель · готово')).toBeVisible();
  });

  await test.step('R-4.6.4/4 taking the lead off asks for a new one, with a reason', async () => {
    await operator.getByRole('button', { name: 'Снять: Агент по полиграфии' }).click();
    const form = operator.locator('form[action*="/assign"]');
    await expect(form.getByText(/Выберите\sответственного/)).toBeVisible();
    const select = form.getByLabel('Ответственный', { exact: true });
    await select.selectOption((await select.locator('option', { hasText: 'помещениям' }).getAttribute('value')) ?? '');
    await form.getByLabel('Причина перенаправления').selectOption({ label: 'Другое' });
    await form.getByLabel('Пояснение').fill('Вернулся из отпуска.');
    await form.getByRole('button', { name: 'Перенаправить' }).click();
    await expect(operator.getByRole('button', { name: 'Снять: Агент по помещениям' })).toBeVisible();
  });
});

test('4 two Operators at once: one wins, the other is told who did what and loses no text', async ({ as }) => {
  const [client, one, other] = [await as('student'), await as('operator'), await as('operator2')];
  const number = await sentByApi(client, { title: 'Вечер двух Операторов', days: 42 });
  await open(one, number);
  await open(other, number);

  const closing = await formOf(other, 'close');
  await closing.getByLabel('Причина').selectOption({ label: 'Другое' });
  await closing.getByLabel(/Пояснение клиенту/).fill('Длинное пояснение, которое жалко потерять.');

  await one.getByRole('button', { name: 'Принять и назначить' }).click();
  await expect(status(one, 'На рассмотрении')).toBeVisible();

  await closing.getByRole('button', { name: 'Закрыть обращение' }).click();
  const told = other.getByRole('alert').filter({ hasText: 'Обращение изменилось, пока вы работали' });
  await expect(told).toContainText(/Оператор \(.+\) .+ в \d\d:\d\d/);
  await expect(status(other, 'На рассмотрении')).toBeVisible();
  await expect(closing.getByLabel(/Пояснение клиенту/)).toHaveValue('Длинное пояснение, которое жалко потерять.');
  await expectAccessible(other);

  await closing.getByRole('button', { name: 'Закрыть обращение' }).click();
  await expect(status(other, 'Закрыто')).toBeVisible();
});

test('4 the action of the slower one is gone: what was typed is still there to read', async ({ as }) => {
  const [client, one, other] = [await as('student'), await as('operator'), await as('operator2')];
  const number = await sentByApi(client, { title: 'Вечер завтра на двоих', days: 1 });
  await open(one, number);
  await open(other, number);

  const why = 'Почему принимаете, несмотря на срок';
  await other.getByLabel(why).fill('Договорились с кафедрой');
  await one.getByLabel(why).fill('Зал свободен');
  await one.getByRole('button', { name: 'Принять, несмотря на срок' }).click();
  await expect(status(one, 'На рассмотрении')).toBeVisible();

  await expect(other.getByText(/изменено в \d\d:\d\d\. Ваш текст на месте/)).toBeVisible();
  await other.getByRole('button', { name: 'Принять, несмотря на срок' }).click();
  await expect(status(other, 'На рассмотрении')).toBeVisible();
  const told = other.getByRole('alert').filter({ hasText: 'Обращение изменилось, пока вы работали' });
  await expect(told.getByText('Договорились с кафедрой')).toBeVisible();
});

test('R-4.6.2/2 a template is filled in for the request and edited before it is sent', async ({ as }) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sentByApi(client, { title: 'Вечер с шаблоном', days: 43 });
  await open(operator, number);

  const picker = operator.locator('summary').filter({ hasText: 'Шаблон' });
  await picker.click();
  await expect(operator.getByText(/На .+ помещение занято\. Подойдёт ли/)).toBeVisible();
  await expectAccessible(operator);
  await operator.getByRole('link', { name: 'Помещение занято' }).click();

  const field = operator.locator('#message-text');
  await expect(field).toHaveValue(/Здравствуйте, Студент Первый!\nНа .+ 20\d\d г\. помещение занято/);
  await expect(operator.getByRole('radio', { name: 'Уточняющий вопрос' })).toBeChecked();
  await expect(operator.getByText(/Впишите\sсами:\s\{другое помещение\}/)).toBeVisible();
  await field.fill((await field.inputValue()).replace('{другое помещение}', 'ауд. 305'));
  await expect(operator.getByText(/Впишите\sсами/)).toBeHidden();
  await operator.getByRole('button', { name: 'Спросить клиента' }).click();
  await sendNow(operator);
  await expect(status(operator, 'Ожидание ответа заявителя')).toBeVisible();
  await expect(operator.getByText('Подойдёт ли вместо него ауд. 305?')).toBeVisible();
});

test('R-4.6.2/2 without JavaScript a template comes with the page', async ({ as }) => {
  const client = await as('student');
  const number = await sentByApi(client, { title: 'Вечер без сценариев и с шаблоном', days: 44 });
  const operator = await as('operator', { javaScript: false });
  await open(operator, number);

  await operator.locator('summary').filter({ hasText: 'Шаблон' }).click();
  await operator.getByRole('link', { name: 'Взяли в работу' }).click();
  await expect(operator.locator('#message-text')).toHaveValue(/Обращение МИ-\d{4}-\d{6} у нас/);
});

test('R-3.1.1/3 staff correct the category’s own fields; old and new stand in the history', async ({ as }) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sentByApi(client, { title: 'Вечер с правкой', days: 45 });
  await open(operator, number);

  const edit = await formOf(operator, 'edit');
  await edit.getByLabel('Участников').fill('5000');
  await edit.getByLabel('Почему меняете').fill('Клиент попросил в сообщении.');
  await expectAccessible(operator);
  await edit.getByRole('button', { name: 'Сохранить' }).click();
  await expect(edit.getByText(/от\s1\sдо\s1000/).first()).toBeVisible();

  await edit.getByLabel('Участников').fill('25');
  await edit.getByRole('radio', { name: /Корпус на Садовой/ }).check();
  await edit.getByRole('checkbox', { name: 'Проектор' }).check();
  await edit.getByRole('button', { name: 'Сохранить' }).click();
  await expect(operator.getByRole('region', { name: /^Бронирование/ }).getByText('25 чел.')).toBeVisible();

  const steps = await history(operator);
  await expect(steps.getByText(/Участников: 28\sчел\.\s+→\s+стало\s+25\sчел\./)).toBeVisible();
  await expect(steps.getByText(/Корпус: Главный корпус/)).toBeVisible();
  await expect(steps.getByText(/Подготовка до:/)).toBeHidden();
  await open(client, number);
  await expect((await history(client)).getByText(/Участников: 28\sчел\./)).toBeVisible();
  await expectAccessible(client);
});

test('R-3.1.3/5 «Почему здесь» in the queue by the keyboard and on a phone, on the card, and why it was raised', async ({
  as,
  isPhone,
}) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const title = `Поднятый вечер ${isPhone ? 'телефона' : 'стола'}`;
  const number = await sentByApi(client, { title, days: 46 });

  await open(operator, number);
  const raising = await formOf(operator, 'priority');
  await raising.getByLabel('Почему').fill('Просил ректорат.');
  await raising.getByRole('button', { name: 'Поднять' }).click();
  await operator.locator('summary').filter({ hasText: 'Почему здесь' }).click();
  await expect(operator.getByText(/Поднято\sв\sочереди: Просил ректорат\./)).toBeVisible();
  await expect(operator.locator('[aria-current="true"]').filter({ hasText: 'новые' })).toBeVisible();
  await expectAccessible(operator);

  await operator.goto(at(`/queue?q=${encodeURIComponent(title)}`));
  const link = operator.getByRole('link', { name: title });
  const why = operator.locator('tr').filter({ has: link }).locator('.why');
  if (!isPhone) await link.focus();
  await expect(why).toBeVisible();
  await expect(why).toContainText(/новое,\sждёт\sпроверки/);
  await expect(link).toHaveAccessibleDescription(/Почему здесь: новое,\sждёт\sпроверки/);
});

test('R-4.5.1/2 nothing fits: the service drafts «Невозможно исполнить», and says that it is no ground to refuse', async ({
  as,
}) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const fields = { building: 'sport', roomType: 'classroom', from: '12:00', to: '13:00', attendees: 400, guests: 0 };
  const number = await sentByApi(client, { title: 'Слёт на четыреста человек', days: 47, fields });

  await open(operator, number);
  await expect(operator.getByText(/самое\sбольшое\sэтого\sкорпуса/).first()).toBeVisible();
  await expect((await formOf(operator, 'refuse')).getByText(/не\sоснование\sдля\sотказа/)).toBeVisible();
  const closing = await formOf(operator, 'close');
  await closing.getByRole('button', { name: 'Подставить причину и пояснение' }).click();
  await expect(closing.getByLabel('Причина')).toHaveValue('impossible');
  await expect(closing.getByLabel(/Пояснение клиенту/)).toHaveValue(/исполнить обращение невозможно/);
  await expectAccessible(operator);
  await closing.getByRole('button', { name: 'Закрыть обращение' }).click();
  await expect(status(operator, 'Закрыто')).toBeVisible();

  await open(client, number);
  await expect(client.getByText(/исполнить\sневозможно/).first()).toBeVisible();
  await expectAccessible(client);
});

test('3.2.6 T09, T20: a promise is shown before it is refused; a finished request is reopened with a reason', async ({
  as,
}) => {
  const [client, operator, agent] = [await as('student'), await as('operator'), await as('agent.rooms')];
  const number = await sentByApi(client, { title: 'Вечер, который вернули', days: 71 });
  await acceptAndAssign(operator, number);

  await open(agent, number);
  const answer = await formOf(agent, 'answer');
  await pickPlace(answer, 'ауд. 305');
  await answer.getByRole('button', { name: 'Отправить ответ' }).click();
  await sendNow(agent);
  await expect(status(agent, 'В работе')).toBeVisible();

  await open(operator, number);
  const refusal = await formOf(operator, 'refuse');
  await expect(refusal.getByText(/Клиенту\sуже\sобещано/)).toBeVisible();
  await expect(refusal.getByText(/ауд\.\s305/)).toBeVisible();
  await refusal.getByText('Какие данные неполные или недостоверные').click();
  await refusal.getByRole('checkbox', { name: 'Участников' }).check();
  await refusal.getByLabel('Пояснение клиенту').fill('Придёт вдвое больше людей: аудиторию 305 пришлось отменить.');
  await refusal.getByRole('button', { name: 'Отказать', exact: true }).click();
  await sendNow(operator);
  await expect(status(operator, 'Отказано')).toBeVisible();
  await expectAccessible(operator);

  await open(client, number);
  await expect(client.getByText(/Это\sполя: Количество участников\./)).toBeVisible();

  const reopening = await formOf(operator, 'reopen');
  await reopening.getByLabel('Почему возвращаете').fill('Ошиблись числом.');
  await reopening.getByRole('button', { name: 'Вернуть' }).click();
  await expect(status(operator, 'На рассмотрении')).toBeVisible();
});

test('WCAG 1.3.2, 2.4.3 on a phone the focus goes down the page as it is seen', async ({ as, isPhone }) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const number = await sentByApi(client, { title: 'Вечер по порядку', days: 49 });
  await open(operator, number);

  const seen = await operator.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, summary, input, textarea, select)')]
      .filter(
        (one) => one.checkVisibility() && !one.closest('.visually-hidden') && one.matches(':not([type="hidden"])'),
      )
      .map((one) => ({
        column: one.closest('.work, .middle, .fields')?.className.split(' ')[0],
        top: one.getBoundingClientRect().top,
      })),
  );
  const columns = [...new Set(seen.map(({ column }) => column).filter(Boolean))];
  expect(columns).toEqual(['work', 'middle', 'fields']);

  if (isPhone) {
    const tops = await operator.evaluate(() =>
      ['.work', '.middle', '.fields'].map((one) => document.querySelector(one)?.getBoundingClientRect().top ?? 0),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  }
});
