import type { Component } from 'svelte';
import type { ActionData, PageLoadEvent, PageServerData } from './$types';

/** What +page.svelte hands to the card; the card itself knows its data more closely. */
type Shown = Component<{ data: unknown; form: ActionData }>;

/** Only the card of who looks travels to the browser: the staff's is many times as large as the Client's. */
export async function load({ data }: PageLoadEvent): Promise<PageServerData & { Card: Shown }> {
  const card = data.view === 'client' ? await import('./ClientCard.svelte') : await import('./StaffCard.svelte');
  return { ...data, Card: card.default as unknown as Shown };
}
