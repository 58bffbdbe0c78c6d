const notText = ['hidden', 'radio', 'checkbox'];

/**
 * Remembers into which forms of the page somebody types, for as long as it is open. The answer says whether one of them
 * is still there with something in it.
 */
export function typedForms(): () => boolean {
  let forms = new Set<HTMLFormElement>();

  const typed = ({ target }: Event): void => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form?.method === 'post') forms.add(form);
  };
  const emptied = ({ target }: Event): void => void forms.delete(target as HTMLFormElement);

  document.addEventListener('input', typed);
  document.addEventListener('reset', emptied);

  return () => {
    forms = new Set([...forms].filter((form) => form.isConnected));
    return [...forms].some(holdsText);
  };
}

function holdsText(form: HTMLFormElement): boolean {
  return [...form.elements].some((one) => {
    if (one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) return one.value !== '';
    return one instanceof HTMLInputElement && !notText.includes(one.type) && one.value !== '';
  });
}
