import type { Page } from 'playwright-core';

/** One screen: who looks at it, and the way there from any page of the service. */
export interface Screen {
  name: string;
  account: string | null;
  open: (page: Page, base: string) => Promise<unknown>;
}

type Way = (page: Page) => Promise<unknown>;

const at =
  (path: string, then?: Way): Screen['open'] =>
  async (page, base) => {
    await page.goto(`${base}${path}`);
    await then?.(page);
  };

/** Opens the first link of `list` whose text is `title`; `then` is done on its page. */
const card = (list: string, title: string, then?: Way): Screen['open'] =>
  at(list, async (page) => {
    await page.getByRole('main').getByRole('link', { name: title }).first().click();
    await page.waitForURL(/\/requests\/MI-/);
    await then?.(page);
  });

const mine = (title: string, then?: Way) => card('/', title, then);
const queued = (title: string, then?: Way) => card(`/queue?q=${encodeURIComponent(title)}`, title, then);
const beside =
  (part: string): Way =>
  (page) =>
    page.goto(`${page.url()}/${part}`);
const unfold: Way = (page) =>
  page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')));
const follow =
  (main: string): Way =>
  async (page) => {
    await page.locator(`main ${main}`).first().click();
    await page.waitForLoadState('load');
  };

/** Keys are heard once the scripts of the page have run. */
const press =
  (...keys: string[]): Way =>
  async (page) => {
    await page.waitForTimeout(1200);
    for (const key of keys) await page.keyboard.press(key);
  };

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const draft: Way = async (page) => {
  await page.locator('main form button').first().click();
  await page.locator('input[type=date]').first().fill(dayAhead(16));
  await page.locator('main details summary').last().click();
};

const details: Way = async (page) => {
  await draft(page);
  await page.locator('main form button.primary, form .bar button.primary, button.primary').last().click();
  await page.waitForURL(/step=details/);
};

/** Two needs of one event, none of them filled in yet. */
const event: Way = async (page) => {
  await page.locator('input[name=title]').fill('Фестиваль клубов');
  await page.locator('textarea').first().fill('Клубы рассказывают о себе первокурсникам, играем и танцуем весь вечер.');
  await page.locator('input[type=date]').first().fill(dayAhead(20));
  for (const need of ['rooms', 'printing']) await page.locator(`input[name=categories][value=${need}]`).check();
  await page.locator('main form button.primary').click();
  await page.waitForURL(/\/events\//);
};

const checkedFile: Way = async (page) => {
  await page.locator('select[name=kind]').selectOption('item');
  const rows = ['Название;Единица;Минимум;На складе', 'Кружка белая;;25;40', 'Термос;штука;;12', 'Плед;ящик;;3'];
  await page.locator('input[type=file]').setInputFiles({
    name: 'склад.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.locator('main form button.primary').click();
  await page.waitForURL(/\/import\/.+/);
};

const student = (name: string, open: Screen['open']): Screen => ({ name, account: 'student', open });
const operator = (name: string, open: Screen['open']): Screen => ({ name, account: 'operator', open });
const nobody = (name: string, open: Screen['open']): Screen => ({ name, account: null, open });

/** Every page of the service, and the states of it that a person meets often. */
export const screens: Screen[] = [
  nobody('welcome', at('/')),
  nobody('sign-in', at('/sign-in')),
  nobody('offline', at('/offline')),
  nobody('mail', at('/demo/mail')),
  nobody('api', at('/api')),
  nobody('help', at('/help')),
  nobody('help-terms', at('/help/terms')),
  nobody('help-regulation', at('/help/regulation')),
  nobody('help-personal-data', at('/help/personal-data')),

  student('client-home', at('/')),
  student('client-requests', at('/requests')),
  student('client-new-category', at('/new')),
  // What these leave behind is not on the home of the first.
  { name: 'client-new-date', account: 'student2', open: at('/new', draft) },
  { name: 'client-new-details', account: 'student2', open: at('/new', details) },
  student('client-new-event', at('/new/event')),
  { name: 'client-event', account: 'student2', open: at('/new/event', event) },
  student('client-card', mine('Вечер настольных игр')),
  student('client-card-question', mine('Игровой вечер: афиша')),
  student('client-card-unfolded', mine('Турнир по го', unfold)),
  student('client-card-pass', mine('Вечер настольных игр', beside('pass'))),
  student('client-card-print', mine('Вечер настольных игр', beside('print'))),
  student('client-notifications', at('/notifications')),
  student('client-search', at('/search?q=игр')),
  student('client-me', at('/me')),
  student('client-consent', at('/consent')),
  student('not-found', at('/requests/MI-2026-999999')),

  operator('staff-queue', at('/queue')),
  operator('staff-queue-preview', at('/queue', press('j', 'Space'))),
  operator(
    'staff-queue-save-view',
    at('/queue?category=rooms', (page) => page.locator('[popovertarget=queue-save]').click()),
  ),
  operator('staff-queue-views', at('/queue/views')),
  operator('staff-palette', at('/queue', press('Control+k'))),
  operator('staff-keys', at('/queue', press('?'))),
  operator('staff-card', queued('Фестиваль настольных игр')),
  operator('staff-card-new', queued('Киновечер: короткий метр')),
  operator('staff-card-unfolded', queued('Турнир по го', unfold)),
  {
    name: 'agent-card-answer',
    account: 'agent.print',
    open: queued('Сувениры победителям турнира', async (page) => {
      await page.locator('#work details:has([name^=result]) > summary').click();
      await page.locator('#work [name^=result]').last().scrollIntoViewIfNeeded();
    }),
  },
  operator('staff-search', at('/search?q=игр')),
  operator('resources-day', at('/resources')),
  operator('resources-week', at('/resources?view=week')),
  operator('resources-rooms', at('/resources/list')),
  operator('resources-room', at('/resources/list', follow('table a'))),
  operator('resources-room-new', at('/resources/list/new?kind=room')),
  operator('resources-stock', at('/resources/stock')),
  operator('resources-stock-item', at('/resources/stock', follow('table a'))),
  operator('resources-blocks', at('/resources/blocks')),
  operator('resources-block-new', at('/resources/blocks/new')),
  operator('resources-block', at('/resources/blocks', follow('table a'))),
  operator('resources-blocks-import', at('/resources/blocks/import')),
  operator('resources-import', at('/resources/import')),
  operator('resources-import-preview', at('/resources/import', checkedFile)),
  operator('resources-feeds', at('/resources/feeds')),
  operator('settings', at('/settings')),
  operator('settings-agents', at('/settings/agents')),
  operator('settings-templates', at('/settings/templates')),
  operator('settings-calendar', at('/settings/calendar')),
  operator('settings-changes', at('/settings/changes')),
];
