import { untrack } from 'svelte';
import { resolve } from '$app/paths';
import { queryOf } from './query-of.ts';

/** Whether what is shown is what was asked last. */
export type Freshness = 'fresh' | 'asking' | 'unknown';

/**
 * 3.2.3. What the API (`path`) said of an ask, and what it says of the next one a moment after the typing stops. The page is
 * not moved and the focus stays. Without an answer it is unknown, and sending is possible all the same.
 */
export class Refreshed<Shown> {
  shown = $state.raw<Shown | null>(null);
  state = $state<Freshness>('fresh');
  #last: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  constructor(path: string, lang: string, first: Shown | null, ask: () => object | null) {
    this.shown = first;
    this.#last = keyOf(untrack(ask));

    $effect(() => {
      const next = ask();
      const key = keyOf(next);
      if (key === this.#last && untrack(() => this.state) !== 'unknown') return;

      this.#last = key;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(
        () => void this.#load(next && `${resolve('/api/v1/[...path]', { path })}?${key}`, lang),
        350,
      );
      return () => clearTimeout(this.#timer);
    });
  }

  async #load(address: string | null, lang: string): Promise<void> {
    this.#running?.abort();
    if (!address) {
      this.shown = null;
      this.state = 'fresh';
      return;
    }

    const running = (this.#running = new AbortController());
    this.state = 'asking';
    try {
      const signal = AbortSignal.any([running.signal, AbortSignal.timeout(8000)]);
      const response = await fetch(address, { headers: { 'accept-language': lang }, signal });
      if (!response.ok) throw new Error(String(response.status));
      this.shown = (await response.json()) as Shown;
      this.state = 'fresh';
    } catch {
      if (!running.signal.aborted) this.state = 'unknown';
    }
  }
}

function keyOf(ask: object | null): string {
  return ask ? queryOf(ask) : '';
}
