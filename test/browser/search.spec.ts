import { at, expect, expectAccessible, test } from './people.ts';

test('one box: words in other forms for the staff, own requests for a Client, the other layout, nothing', async ({
  as,
  isPhone,
}) => {
  const [operator, client] = [await as('operator'), await as('student')];

  await operator.goto(at('/queue'));
  if (isPhone) await operator.goto(at('/search'));
  else {
    await operator.getByRole('searchbox', { name: 'Номер, слова или имя' }).fill('настольные игры');
    await operator.keyboard.press('Enter');
  }
  const box = operator.locator('#search');
  await box.fill('вечера настольной игры');
  await box.press('Enter');
  await expect(operator.getByRole('link', { name: 'Вечер настольных игр' }).first()).toBeVisible();
  await expect(operator.locator('mark').first()).toBeVisible();
  await expectAccessible(operator);

  await box.fill('yfcnjkmys[ buh');
  await box.press('Enter');
  await expect(operator.getByText(/раскладка была другой/)).toBeVisible();

  await box.fill('ывфапролджэ');
  await box.press('Enter');
  await expect(operator.getByText(/ничего не нашлось/)).toBeVisible();
  await expectAccessible(operator);

  await client.goto(at('/search?q=' + encodeURIComponent('Ночь в библиотеке')));
  await expectAccessible(client);
  await client.goto(at('/'));
  await client.getByRole('searchbox').or(client.locator('#search-number')).first().fill('1');
  await client.keyboard.press('Enter');
  await expect(client).toHaveURL(/search|requests/);
});
