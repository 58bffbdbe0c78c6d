import { deserialize } from '$app/forms';

interface Copy {
  /** What the server held of this step when this was typed: if it holds another by now, that one wins. */
  base: string;
  entries: [string, string][];
}

/** R-3.1.1/2. Keeps what is typed: on the device at once, on the server within two seconds. */
export class Keeper {
  /** `offline` without a network, `signed_out` after a long pause, `failed` where the server could not keep it. */
  state = $state<'quiet' | 'saving' | 'saved' | 'offline' | 'signed_out' | 'failed'>('quiet');
  /** An instant as the server said it; '' before the first saving. */
  savedAt = $state('');
  restored = $state(false);

  #key: string;
  #base: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  #baseOf: (form: FormData) => string;

  constructor(draft: string, step: string, { base, baseOf }: { base: string; baseOf: (form: FormData) => string }) {
    this.#key = `draft:${draft}:${step}`;
    this.#base = base;
    this.#baseOf = baseOf;
  }

  /** What was typed here and never reached the server; null where there is none or the server knows better. */
  left(): FormData | null {
    const copy = this.#read();
    if (!copy || copy.base !== this.#base) {
      this.#forget();
      return null;
    }

    const form = new FormData();
    for (const [name, value] of copy.entries) form.append(name, value);
    return form;
  }

  changed(form: HTMLFormElement): void {
    this.#copy(form);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(form), 1000);
  }

  async save(form: HTMLFormElement): Promise<void> {
    clearTimeout(this.#timer);
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.state = 'saving';

    try {
      const body = textsOf(form);
      const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
      const response = await fetch('?/save', {
        method: 'POST',
        body,
        headers,
        signal: running.signal,
        keepalive: true,
      });
      const result = deserialize<{ savedAt: string }, Record<string, unknown>>(await response.text());
      if (result.type !== 'success' || !result.data) {
        this.state = result.type === 'redirect' ? 'signed_out' : 'failed';
        return;
      }

      this.#base = this.#baseOf(body);
      this.savedAt = result.data.savedAt;
      this.state = 'saved';
      this.#forget();
    } catch {
      if (!running.signal.aborted) this.state = navigator.onLine ? 'failed' : 'offline';
    }
  }

  /** The form itself goes to the server now: no saving behind it. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  /** The step is kept on the server. */
  done(): void {
    this.#forget();
  }

  /** Nothing went to the server: it stays on this device. */
  keepHere(form: HTMLFormElement): void {
    this.#copy(form);
    this.state = navigator.onLine ? 'failed' : 'offline';
  }

  #copy(form: HTMLFormElement) {
    const entries = [...textsOf(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    try {
      localStorage.setItem(this.#key, JSON.stringify({ base: this.#base, entries } satisfies Copy));
    } catch {
      // A full or forbidden storage: the server still keeps the draft.
    }
  }

  #read(): Copy | null {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Copy | null;
    } catch {
      return null;
    }
  }

  #forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // See above.
    }
  }
}

/** The texts of a form: files go their own way. */
function textsOf(form: HTMLFormElement): FormData {
  const texts = new FormData(form);
  for (const [name, value] of [...texts]) if (typeof value !== 'string') texts.delete(name);
  return texts;
}
