import { readFileSync } from 'node:fs';
import { at, expect, expectAccessible, test } from './people.ts';
import { sentByApi } from './requests.ts';

test('3.1.3 the Operator works through the queue: filter, saved view, many at once, preview, next, file', async ({
  as,
  isPhone,
}) => {
  const [client, operator] = [await as('student'), await as('operator')];
  const title = isPhone ? 'Полдник телефона' : 'Полдник стола';
  const numbers: string[] = [];
  for (const days of [51, 52]) numbers.push(await sentByApi(client, { title: `${title} ${days}`, days }));
  const rows = operator.getByRole('row').filter({ hasText: title });

  await test.step('what is new to the person stands out; a filter is kept as a view', async () => {
    await operator.goto(at(`/queue?view=new&q=${encodeURIComponent(title)}`));
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('непрочитано');
    await expect(async () => {
      await operator.getByRole('button', { name: 'Сохранить вид' }).click();
      await expect(operator.getByLabel('Название')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await operator.getByLabel('Название').fill(`Вид ${title}`);
    await expectAccessible(operator);
    await operator.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect(operator.getByRole('heading', { level: 1, name: `Вид ${title}` })).toBeVisible();
    await operator.goto(at('/queue/views'));
    await expect(operator.getByRole('link', { name: `Вид ${title}` })).toBeVisible();
    await expectAccessible(operator);
    await operator.goBack();
  });

  await test.step('a look at one by the keyboard, without leaving the list', async () => {
    const first = rows.first().getByRole('link', { name: `${title} 51`, exact: true });
    await first.focus();
    await expect(async () => {
      await operator.keyboard.press('Space');
      await expect(operator.getByText(/Почему здесь: новое/).last()).toBeVisible({ timeout: 2000 });
      await expect(operator.getByRole('link', { name: 'Открыть карточку' })).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expectAccessible(operator);
    if (isPhone) await operator.getByRole('link', { name: 'К списку' }).click();
    else await operator.keyboard.press('Escape');
    await expect(operator.getByRole('link', { name: 'Открыть карточку' })).toBeHidden();
    if (!isPhone) await expect(first).toBeFocused();
  });

  await test.step('two at once, and why not with the clause', async () => {
    for (const row of await rows.all()) await row.getByRole('checkbox').check();
    const bar = operator.getByRole('region', { name: /^Действия/ });
    await expect(bar.getByText(/Выбрано\s2/)).toBeVisible();
    await bar.getByLabel('Что сделать').selectOption({ label: 'Назначить Агента' });
    await bar.getByLabel('Ответственный Агент').selectOption({ label: 'Агент по помещениям' });
    await expectAccessible(operator);
    await bar.getByRole('button', { name: 'Выполнить' }).click();
    await expect(operator.getByRole('heading', { name: /Выполнено\s2\sиз\s2/ })).toBeVisible();
    await expect(rows.first()).toContainText(isPhone ? title : 'Агент по помещениям');

    await rows.first().getByRole('checkbox').check();
    await bar.getByLabel('Что сделать').selectOption({ label: 'Исполнено' });
    await bar.getByRole('button', { name: 'Выполнить' }).click();
    await expect(operator.getByRole('heading', { name: /Выполнено\s0\sиз\s1/ })).toBeVisible();
    await expect(operator.getByText(/не\sвыполнено/)).toBeVisible();
    await expect(operator.getByText(/п\.\s3\.2/).first()).toBeVisible();
  });

  await test.step('the list as a file, with exactly its rows', async () => {
    const download = operator.waitForEvent('download');
    await operator.getByRole('button', { name: 'Скачать' }).click();
    await operator.getByRole('link', { name: 'CSV' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.startsWith('\uFEFFНомер;Мероприятие;')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(3);
    await operator.keyboard.press('Escape');
  });

  await test.step('from card to card; later again is unread', async () => {
    await rows
      .first()
      .getByRole('link', { name: `${title} 51`, exact: true })
      .click();
    await operator.waitForURL(new RegExp(numbers[0] ?? ''));
    await operator.getByRole('link', { name: /Следующее\sв\sочереди/ }).click();
    await operator.waitForURL(new RegExp(numbers[1] ?? ''));
    await expectAccessible(operator);
    await operator.getByRole('button', { name: 'Отметить непрочитанным' }).click();
    await operator.waitForURL(/\/queue\?view=new/);
    await expect(rows.last()).toContainText('непрочитано');
    await expect(rows.first()).not.toContainText('непрочитано');
  });
});

test('3.1.3 many at once without JavaScript: each by its own rules', async ({ as }) => {
  const [client, operator] = [await as('student2'), await as('operator2', { javaScript: false })];
  const number = await sentByApi(client, { title: 'Без сценариев сразу', days: 53 });

  await operator.goto(at(`/queue?q=${number}`));
  await operator.getByRole('row').filter({ hasText: 'Без сценариев сразу' }).getByRole('checkbox').check();
  await operator.getByLabel('Что сделать').selectOption({ label: 'Закрыть' });
  await operator.getByLabel('Причина', { exact: true }).selectOption({ label: 'Дубликат' });
  await operator.getByRole('button', { name: 'Выполнить' }).click();
  await expect(operator.getByRole('heading', { name: /Выполнено\s1\sиз\s1/ })).toBeVisible();
  await expect(operator.getByRole('row').filter({ hasText: 'Без сценариев сразу' })).toContainText('Закрыто');
});
