import type { Component } from 'svelte';
import { loadControls } from '#lib/forms/controls.ts';
import type { ActionData, PageLoadEvent, PageServerData } from './$types';

/** What +page.svelte hands to the card; the card itself knows its data more closely. */
type Shown = Component<{ data: unknown; form: ActionData }>;

/** What of the Client's card is rarely needed. */
interface Rare {
  Feedback?: (typeof import('./Feedback.svelte'))['default'];
  OfferFromAgent?: (typeof import('./OfferFromAgent.svelte'))['default'];
  Withdrawal?: (typeof import('./Withdrawal.svelte'))['default'];
}

/** Each by its own function: what is chosen in one expression would be preloaded together. */
const cards = {
  client: () => import('./ClientCard.svelte'),
  staff: () => import('./StaffCard.svelte'),
};

/** Only the card of who looks travels to the browser: the staff's is many times as large as the Client's. */
export async function load({ data, url }: PageLoadEvent): Promise<PageServerData & { Card: Shown; rare: Rare }> {
  const isClient = data.view === 'client';
  const [card, rare] = await Promise.all([
    isClient ? cards.client() : cards.staff(),
    isClient ? rareOf(data, url.search.includes('withdraw')) : {},
    isClient ? null : loadControls(),
  ]);
  return { ...data, Card: card.default as unknown as Shown, rare };
}

async function rareOf({ card, may }: PageServerData, isWithdrawing: boolean): Promise<Rare> {
  const hasFeedback = card.feedback || may.rate === null || may.decline_feedback === null;

  return {
    ...(hasFeedback && { Feedback: (await import('./Feedback.svelte')).default }),
    ...(card.counterOffer?.state === 'open' && { OfferFromAgent: (await import('./OfferFromAgent.svelte')).default }),
    ...(isWithdrawing && { Withdrawal: (await import('./Withdrawal.svelte')).default }),
  };
}
