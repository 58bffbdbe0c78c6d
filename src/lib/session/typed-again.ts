type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Kept {
  /** When the session began in which it was sent: a later one means that the person signed in again. */
  since: string;
  path: string;
  action: string;
  entries: [string, string][];
}

/** The layout writes it too, tied by its type: an import of the value would be one more file of scripts on every page. */
export const submittedKey = 'submitted';

/** Keeps the texts of a form as it is sent, in this tab only: the session may be over by then. */
export function keepSubmitted(event: SubmitEvent, since: Date): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || !form.closest('main')) return;

  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const kept: Kept = { since: since.toISOString(), path: location.pathname, action: actionOf(form), entries };
  try {
    sessionStorage.setItem(submittedKey, JSON.stringify(kept));
  } catch {
    // A forbidden storage: the browser's own way back still has the text.
  }
}

/** After signing in again the person is back on the page with the text of the form that was refused for want of a session. */
export function putBackAfterSignIn(since: Date): void {
  const kept = read();
  if (!kept || kept.path !== location.pathname || kept.since === since.toISOString()) return;

  sessionStorage.removeItem(submittedKey);
  const form = [...document.querySelectorAll<HTMLFormElement>('main form')].find(
    (one) => actionOf(one) === kept.action,
  );
  if (!form) return;
  const filled = [...form.elements].filter((element) => fill(element as Control, kept.entries)) as Control[];
  for (const fold of filled.map((one) => one.closest('details'))) if (fold) fold.open = true;
  filled.find((one) => one.matches('textarea, input:not([type="radio"], [type="checkbox"])'))?.focus();
}

function fill(control: Control, entries: [string, string][]): boolean {
  if (!control.matches('textarea, select, input:not([type="hidden"], [type="file"])')) return false;
  const said = entries.filter(([name]) => name === control.name).map(([, value]) => value);
  if (said.length === 0) return false;

  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
    if (!said.includes(control.value) || control.checked) return false;
    control.checked = true;
  } else if (control.value === said[0]) return false;
  else control.value = said[0] ?? '';

  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

function actionOf(form: HTMLFormElement): string {
  return form.getAttribute('action') ?? '';
}

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(submittedKey) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
