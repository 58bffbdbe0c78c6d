import { getContext, setContext } from 'svelte';
import type { Messages } from '#messages/ru.ts';

const key = Symbol('messages');

/** The root layout gives the texts of the person's language to every component below. */
export function provideMessages(messages: Messages): void {
  setContext(key, messages);
}

/** The texts of the person's language. */
export function useMessages(): Messages {
  return getContext<Messages>(key);
}
