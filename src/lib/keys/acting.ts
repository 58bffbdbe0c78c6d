import { page } from '$app/state';

/**
 * 4.3 of the staff's keys, WCAG 2.1.4. Whether a key of one letter acts: alone, not while somebody types, not behind a
 * dialog, and not where the person turned such keys off. Which key it is says `event.code`, the same in every layout.
 */
export function singleKeyActs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (!page.data.me?.singleKeys || isTyping(event.target)) return false;
  return !document.querySelector('dialog:modal');
}

/** Whether keys go into a field. */
export function isTyping(target: EventTarget | null): boolean {
  const fields = 'input:not([type="radio"], [type="checkbox"], [type="submit"]), textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(fields);
}
