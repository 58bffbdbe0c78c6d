import { expect, type Locator, type Page } from '@playwright/test';
import { at, dayAhead } from './people.ts';

/** Sends a room request through all steps as a student does, and answers with its number. */
export async function sendRoomRequest(page: Page, title: string, days = 25): Promise<string> {
  await page.goto(at('/new'));
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();

  await page.getByLabel('Дата', { exact: true }).fill(dayAhead(days));
  await next(page);
  await fillRoom(page);
  await next(page);
  await fillEvent(page, title);
  await next(page);

  return send(page);
}

/** Goes to the next step: «Шаг 2 из 4» becomes another. */
export async function next(page: Page): Promise<void> {
  const progress = page.getByText(/Шаг\s\d\sиз\s\d/).first();
  const before = (await progress.textContent()) ?? '';
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(progress).not.toHaveText(before);
}

export async function fillRoom(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Главный корпус/ }).check();
  await page.getByLabel('Тип помещения').selectOption({ label: 'Аудитория' });
  await page.getByLabel('С', { exact: true }).fill('18:00');
  await page.getByLabel('До', { exact: true }).fill('20:00');
  await page.getByLabel('Участников').fill('28');
  await page.getByLabel(/Внешние гости/).fill('0');
  await page.getByRole('checkbox', { name: 'Проектор' }).check();
}

export async function fillEvent(page: Page, title: string): Promise<void> {
  await page.getByLabel('Название мероприятия').fill(title);
  await page
    .getByLabel('О мероприятии', { exact: true })
    .fill('Открытый вечер клуба: играем и знакомим первокурсников с играми.');
}

/** The check page: the tick, the press, the number on the card. */
export async function send(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Проверьте перед отправкой' })).toBeVisible();
  // A tick that was set before the page came to life may be taken back by it; sending twice makes one request.
  await expect(async () => {
    await page.getByRole('checkbox', { name: /полные и достоверные/ }).check({ timeout: 2000 });
    await page.getByRole('button', { name: 'Отправить', exact: true }).click({ timeout: 2000 });
    await page.waitForURL(/\/requests\/MI-\d{4}-\d{6}/, { waitUntil: 'commit', timeout: 10_000 });
  }).toPass();

  return /MI-\d{4}-\d{6}/.exec(page.url())?.[0] ?? '';
}

/** The form of an action on a card, unfolded where it is folded. */
export async function formOf(page: Page, action: string) {
  const form = page.locator(`form[action*="/${action}"]`).first();
  const fold = page.locator('details').filter({ has: form }).last();
  await expect(async () => {
    if (!(await form.isVisible())) await fold.locator('> summary').click();
    await expect(form).toBeVisible({ timeout: 1000 });
  }).toPass();

  return form;
}

/** The place of an answer, unfolded where it stands among the rest. */
export async function pickPlace(form: Locator, name: string): Promise<void> {
  const place = form.getByRole('radio', { name: new RegExp(name), includeHidden: true });
  await expect(async () => {
    if (!(await place.isVisible())) await form.getByText(/^Ещё\s\d+$/).click({ timeout: 1000 });
    await place.check({ timeout: 1000 });
  }).toPass();
}

/** The official label of the request's status on its card. */
export function status(page: Page, label: string) {
  return page.locator('main .badge').getByText(label, { exact: true }).first();
}

/** What was just sent from the composer goes out now, without waiting for the seconds in which it can be taken back. */
export async function sendNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Отправить сейчас' }).click();
  await expect(page.getByRole('button', { name: 'Отправить сейчас' })).toBeHidden();
}

/** The Operator accepts and gives the request to an Agent: the suggested one, or another one of the list. */
export async function acceptAndAssign(page: Page, number: string, agent = 'Агент по помещениям'): Promise<void> {
  await page.goto(at(`/requests/${number}`));
  const form = page.locator('form[action*="/accept"]');
  const select = form.getByLabel('Ответственный', { exact: true });
  const option = select.locator('option').filter({ hasText: agent });
  const email = (await option.getAttribute('value')) ?? '';
  if ((await select.inputValue()) !== email) {
    await form.locator('details').filter({ has: select }).locator('> summary').click();
    await select.selectOption(email);
  }
  await form.getByRole('button', { name: 'Принять и назначить' }).click();
  await expect(status(page, 'На рассмотрении')).toBeVisible();
}

interface Ask {
  title: string;
  days: number;
  category?: string;
  fields?: Record<string, unknown>;
  [property: string]: unknown;
}

const aRoom = { building: 'main', roomType: 'classroom', from: '18:00', to: '20:00', attendees: 28, guests: 0 };

/** The same by the API, in the name of whoever is signed in on the page: for tests that begin with a sent request. */
export async function sentByApi(
  page: Page,
  { title, days, category = 'rooms', fields, ...rest }: Ask,
): Promise<string> {
  const answer = await page.request.post(at('/api/v1/requests'), {
    headers: { origin: new URL(at('')).origin },
    data: {
      category,
      title,
      about: 'Открытый вечер клуба: играем и знакомим первокурсников с играми.',
      serviceDate: dayAhead(days),
      fields: fields ?? aRoom,
      acceptLate: true,
      truthful: true,
      ...rest,
    },
  });
  const { number } = (await answer.json()) as { number: string };
  expect(answer.status(), JSON.stringify(number)).toBe(201);

  return number.replace('МИ', 'MI');
}
