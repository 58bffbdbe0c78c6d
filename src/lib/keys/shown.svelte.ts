/** What of the keyboard is open: the list of keys or the palette. */
export const keyboard = $state<{ shown: 'list' | 'palette' | null }>({ shown: null });
