/**
 * Picking rows by the tick boxes of a form: one, a stretch with Shift, all of the page. The boxes themselves know what
 * is picked, so the form works without this too.
 */
export function picking(form: HTMLFormElement, changed: (count: number) => void): () => void {
  let last: HTMLInputElement | null = null;

  function click(event: MouseEvent): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;

    if (box.classList.contains('all')) for (const one of boxesOf(form)) one.checked = box.checked;
    else if (box.name === 'number') {
      if (event.shiftKey && last) for (const one of between(boxesOf(form), last, box)) one.checked = box.checked;
      last = box;
    }
    tell();
  }

  function tell(): void {
    const boxes = boxesOf(form);
    const count = boxes.filter(({ checked }) => checked).length;
    const all = form.querySelector<HTMLInputElement>('input.all');
    if (all) {
      all.checked = boxes.length > 0 && count === boxes.length;
      all.indeterminate = count > 0 && count < boxes.length;
    }
    changed(count);
  }

  form.addEventListener('click', click);
  form.addEventListener('reset', () => setTimeout(tell));
  tell();
  return () => form.removeEventListener('click', click);
}

/** The tick boxes of the rows, in their order. */
export function boxesOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('tbody input[name="number"]')];
}

function between(boxes: HTMLInputElement[], one: HTMLInputElement, other: HTMLInputElement): HTMLInputElement[] {
  const [from = 0, to = 0] = [boxes.indexOf(one), boxes.indexOf(other)].sort((a, b) => a - b);
  return from < 0 ? [other] : boxes.slice(from, to + 1);
}
