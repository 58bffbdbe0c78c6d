type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What was typed, chosen, ticked or unfolded before the page came to life, by a fast hand or a slow network: called as the
 * page begins to, it answers how to put it back when the page has taken over; the page then hears of it as of any change.
 */
export function keepTypedEarly(): () => void {
  const putBack = [...document.querySelectorAll<Control>('input, select, textarea')].filter(isChanged).map(kept);
  const unfolded = document.querySelectorAll<HTMLDetailsElement>('details[open]');

  return () => {
    for (const one of unfolded) one.open = true;
    for (const one of putBack) one();
  };
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== firstIndex(control);
  if (control instanceof HTMLInputElement && isTick(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** What a list shows before anybody chooses. */
function firstIndex({ options }: HTMLSelectElement): number {
  return Math.max(
    0,
    [...options].findLastIndex((option) => option.defaultSelected),
  );
}

function isTick({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}

function kept(control: Control): () => void {
  const tick = control instanceof HTMLInputElement && isTick(control) ? control : null;
  const { value } = control;
  const checked = tick?.checked;

  return () => {
    if (tick && checked !== undefined) tick.checked = checked;
    // A chosen file stays chosen, and no page may choose one.
    else if (control.value !== value && control.type !== 'file') control.value = value;

    // Of radio buttons the page hears of the chosen one.
    if (tick?.type === 'radio' && !checked) return;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  };
}
