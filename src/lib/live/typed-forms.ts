const notText = ['hidden', 'radio', 'checkbox'];

/**
 * Remembers into which forms of the page somebody has typed. `isTyping` says whether one of them, not sent since, is still
 * there with something in it; `end` forgets.
 */
export function typedForms(): { isTyping(): boolean; end(): void } {
  let forms = new Set<HTMLFormElement>();

  const typed = ({ target }: Event): void => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form?.method === 'post') forms.add(form);
  };
  const sent = ({ target }: Event): void => void forms.delete(target as HTMLFormElement);

  document.addEventListener('input', typed);
  document.addEventListener('submit', sent);

  return {
    isTyping() {
      forms = new Set([...forms].filter((form) => form.isConnected));
      return [...forms].some(holdsText);
    },
    end() {
      document.removeEventListener('input', typed);
      document.removeEventListener('submit', sent);
    },
  };
}

function holdsText(form: HTMLFormElement): boolean {
  return [...form.elements].some((one) => {
    if (one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) return one.value !== '';
    return one instanceof HTMLInputElement && !notText.includes(one.type) && one.value !== '';
  });
}
