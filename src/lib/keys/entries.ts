import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Messages } from '#messages/ru.ts';
import type { Role } from '#regulation/codes.ts';

/** A line of the palette. */
export interface Entry {
  /** What it is, in a word. */
  kind: string;
  name: string;
  more?: string;
  run: () => unknown;
}

// eslint-disable-next-line svelte/no-navigation-without-resolve -- every address is made by resolve() below
const go = (address: string) => goto(address);

/** Pages and views of the queue that these roles have. */
export function placesOf(t: Messages, roles: readonly Role[]): Entry[] {
  const { kinds } = t.keys;
  const isOperator = roles.includes('operator');
  const to = (name: string, address: string, kind = kinds.page): Entry => ({ kind, name, run: () => go(address) });
  const views = Object.entries(t.queue.views)
    .filter(([view]) => (view !== 'mine' || roles.includes('agent')) && (view !== 'refusal' || isOperator))
    .map(([view, name]) => to(name, `${resolve('/queue')}${view === 'all' ? '' : `?view=${view}`}`, kinds.view));

  return [
    to(t.common.queue, resolve('/queue')),
    ...views,
    to(t.resources.title, resolve('/resources')),
    ...(isOperator
      ? [
          to(t.settings.title, resolve('/settings')),
          to(t.settings.agentsTitle, resolve('/settings/agents')),
          to(t.settings.templatesTitle, resolve('/settings/templates')),
          to(t.settings.historyTitle, resolve('/settings/changes')),
        ]
      : []),
    to(t.settings.calendarTitle, resolve('/settings/calendar')),
    to(t.common.search, resolve('/search')),
    to(t.common.bell(0), resolve('/notifications')),
    to(t.common.profile, resolve('/me')),
    to(t.common.help, resolve('/help')),
    to(t.common.rulesOfService, resolve('/help/regulation')),
  ];
}

/** What can be done on the open card: what its form to write and its folded actions say; each leads to its first field. */
export function cardActions(kind: string): Entry[] {
  const writing = [...document.querySelectorAll<HTMLElement>('#composer label:has([name="kind"])')];
  const folded = [...document.querySelectorAll<HTMLElement>('#work summary')];
  const plain = [...document.querySelectorAll<HTMLElement>('#work form > div > button[data-key]')];

  return [...writing, ...folded, ...plain]
    .map((element) => ({ kind, name: element.innerText.trim().split('\n')[0] ?? '', run: () => begin(element) }))
    .filter(({ name }) => name !== '');
}

function begin(element: HTMLElement): void {
  if (element.matches('label')) {
    const kind = element.querySelector<HTMLInputElement>('[name="kind"]')?.value;
    element.click();
    requestAnimationFrame(() => document.getElementById(kind === 'note' ? 'note-text' : 'message-text')?.focus());
    return;
  }
  const details = element.closest('details');
  if (details) details.open = true;
  const field = element.matches('summary')
    ? details?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button')
    : element;
  (field ?? element).focus();
  element.scrollIntoView({ block: 'nearest' });
}

/** Those that have every typed word somewhere; of all of them where nothing is typed. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return entries.filter(({ name, kind }) => words.every((word) => plain(`${name} ${kind}`).includes(word)));
}
