import { singleKeyActs } from '#lib/keys/acting.ts';

/**
 * The staff's keys on a card: `r` a message, `q` a question, `n` a note, `a` to accept and assign, `Esc` to fold what is
 * open.
 */
export function actByKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape') return fold(event);
  if (!singleKeyActs(event)) return;

  const kind = { KeyR: 'message', KeyQ: 'question', KeyN: 'note' }[event.code];
  if (kind) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>(`#composer [name="kind"][value="${kind}"]`)?.click();
    requestAnimationFrame(() => document.getElementById(kind === 'note' ? 'note-text' : 'message-text')?.focus());
  }
  if (event.code === 'KeyA') goTo(event, 'a');
}

/** To the first empty text on the way, else to the button, so that Enter presses it; else to whoever leads now. */
function goTo(event: KeyboardEvent, key: string): void {
  const found =
    [...document.querySelectorAll<HTMLTextAreaElement>(`textarea[data-key="${key}"]`)].find(({ value }) => !value) ??
    document.querySelector<HTMLElement>(`button[data-key="${key}"]`) ??
    document.querySelector<HTMLElement>('#agents ~ * select[name="lead"]');
  if (!found) return;

  event.preventDefault();
  const folded = found.closest('details');
  if (folded) folded.open = true;
  found.focus();
}

/** Nothing typed is lost: what is folded stays as it is. */
function fold(event: KeyboardEvent): void {
  const open = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('details[open]') : null;
  const summary = open?.querySelector<HTMLElement>(':scope > summary');
  if (!open || !summary) return;

  open.open = false;
  summary.focus();
}
