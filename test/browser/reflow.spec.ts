import type { Page } from '@playwright/test';
import { at, dayAhead, expect, test } from './people.ts';
import { sentByApi, status } from './requests.ts';

const screens = {
  student: ['/', '/new', '/requests', '/notifications', '/help/terms', '/me', '/search?q=игр'],
  operator: ['/queue', '/search?q=игр', '/resources', '/settings', '/notifications'],
} as const;

test('at 320 px, 400 % of a desk, no main screen slides sideways, nor with the text spread by its reader', async ({
  as,
  isPhone,
}) => {
  test.skip(!isPhone, 'one width of 320 px is the same in both projects');
  test.setTimeout(240_000);

  for (const [who, paths] of Object.entries(screens)) {
    const page = await as(who);
    await page.setViewportSize({ width: 320, height: 256 * 3 });
    await page.goto(at(paths[0]));
    const card = await page.locator('main a[href*="/requests/MI-"]').first().getAttribute('href');

    for (const path of [...paths, card?.replace(/^\/tickets/, '') ?? '/']) {
      await page.goto(at(path));
      expect(await lost(page), path).toEqual([]);
      await spread(page);
      expect(await lost(page), `${path}, text spread`).toEqual([]);
    }
  }
});

test('a student asks for a room by the keyboard alone, and on a phone in twelve taps besides typing', async ({
  as,
}) => {
  const page = await as('student2');
  const { tap, taps } = counted(page);
  const title = `Вечер без мыши ${Date.now()}`;

  await page.goto(at('/'));
  await tap(page.getByRole('link', { name: 'Новое обращение' }));
  await tap(page.getByRole('button', { name: /^Бронирование помещений/ }));
  await type(page.getByLabel('Дата', { exact: true }), dayAhead(33));
  await tap(page.getByRole('button', { name: 'Продолжить' }));
  await tap(page.getByRole('radio', { name: /Главный корпус/ }), 'Space');
  await page.getByLabel('Тип помещения').focus();
  await page.getByLabel('Тип помещения').selectOption({ label: 'Аудитория' });
  taps.push('Тип помещения', 'Аудитория');
  await type(page.getByLabel('С', { exact: true }), '18:00');
  await type(page.getByLabel('До', { exact: true }), '20:00');
  await type(page.getByLabel('Участников'), '28');
  await type(page.getByLabel(/Внешние гости/), '0');
  await tap(page.getByRole('button', { name: 'Продолжить' }));
  await type(page.getByLabel('Название мероприятия'), title);
  await type(page.getByLabel('О мероприятии', { exact: true }), 'Играем и знакомим первокурсников с играми.');
  await tap(page.getByRole('button', { name: 'Продолжить' }));
  await tap(page.getByRole('checkbox', { name: /полные и достоверные/ }), 'Space');
  await tap(page.getByRole('button', { name: 'Отправить', exact: true }));

  await page.waitForURL(/\/requests\/MI-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(taps.length, taps.join(' · ')).toBeLessThanOrEqual(12);
});

test('the Operator accepts and assigns what was read with two keys', async ({ as, isPhone }) => {
  test.skip(isPhone, 'keys are for a desk');
  const number = await sentByApi(await as('student'), { title: 'Две клавиши', days: 26 });
  const page = await as('operator');
  await page.goto(at(`/requests/${number}`));
  const button = page.getByRole('button', { name: 'Принять и назначить' });

  await expect(async () => {
    await page.keyboard.press('KeyA');
    await expect(button).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(status(page, 'На рассмотрении')).toBeVisible();
});

/** What is reached by Tab and pressed by a key: no pointer takes part. */
function counted(page: Page) {
  const taps: string[] = [];

  async function tap(target: ReturnType<Page['locator']>, key = 'Enter') {
    await target.focus();
    await expect(target).toBeFocused();
    expect(await target.evaluate((element) => (element as HTMLElement).tabIndex)).toBeGreaterThanOrEqual(0);
    taps.push((await target.textContent())?.trim() || 'галочка');
    await page.keyboard.press(key);
  }

  return { tap, taps };
}

async function type(field: ReturnType<Page['locator']>, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
}

/** WCAG 1.4.12. */
function spread(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** Sideways scrolling of the page, and texts that are cut off without being shortened on purpose. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`sideways by ${scrollWidth - clientWidth}`] : [];

    for (const one of document.querySelectorAll<HTMLElement>('main *')) {
      const style = getComputedStyle(one);
      const isCut = /hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 2;
      const isMeant = style.webkitLineClamp !== 'none' || one.clientHeight < 3 || one.closest('.visually-hidden');
      if (isCut && !isMeant && one.innerText.trim() && one.checkVisibility()) found.push(`cut: ${one.innerText}`);
    }

    return found;
  });
}
