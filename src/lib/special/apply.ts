import { specialNames } from '#regulation/special.ts';

/** Shows the choices on this page before the server has heard of them. */
export function showSpecial(choices: FormData): void {
  for (const name of specialNames) document.documentElement.dataset[name] = String(choices.get(name));
}

/** Keeps the choices in the cookie and the account; a lost network changes nothing on the page. */
export async function keepSpecial(address: string, choices: FormData): Promise<void> {
  const body = new URLSearchParams([...choices].map(([name, value]) => [name, String(value)]));
  await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => null);
}
