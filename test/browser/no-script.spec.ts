import { at, dayAhead, expect, test } from './people.ts';
import { acceptAndAssign, fillEvent, fillRoom, next, send, status } from './requests.ts';

test('without JavaScript: sending, accepting, writing with a file, reading', async ({ as }) => {
  const client = await as('student2', { javaScript: false });
  await client.goto(at('/new'));
  await client.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await client.getByLabel('Дата', { exact: true }).fill(dayAhead(45));
  await next(client);
  await fillRoom(client);
  await next(client);
  await fillEvent(client, 'Вечер без сценариев');
  await next(client);
  const number = await send(client);
  await expect(status(client, 'Открыто')).toBeVisible();

  const operator = await as('operator2', { javaScript: false });
  await acceptAndAssign(operator, number);

  await client.goto(at(`/requests/${number}`));
  await client.getByRole('textbox').last().fill('Приложили схему посадки.');
  await client
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'схема.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
  await client
    .getByRole('button', { name: /Отправить/ })
    .last()
    .click();
  await expect(client.getByText('Приложили схему посадки.')).toBeVisible();
  await expect(client.getByText('схема.png').first()).toBeVisible();
  await expect(status(client, 'Ожидание ответа оператора')).toBeVisible();
});
