/**
 * The staff's keys on a card: `r` a message, `q` a question, `n` a note, `a` the Agents; by the place of the key, so that
 * the Russian layout works too, never while somebody types, and not where the person turned them off.
 */
export function actByKeys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (localStorage.getItem('queue-keys') === 'off') return;

  const kind = { KeyR: 'message', KeyQ: 'question', KeyN: 'note' }[event.code];
  if (kind) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>(`#composer [name="kind"][value="${kind}"]`)?.click();
    document.getElementById('message-text')?.focus();
  }
  if (event.code === 'KeyA') focusAgents(event);
}

function focusAgents(event: KeyboardEvent): void {
  const lead = document.querySelector<HTMLSelectElement>('[name="lead"]');
  const folded = lead?.closest('details');
  if (folded) folded.open = true;
  if (lead) event.preventDefault();
  lead?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select')
  );
}
