/** What the server keeps of a message that is not sent. */
export interface ServerDraft {
  text: string;
  asks: boolean;
  files: KeptFile[];
  /** Why it came back instead of going out. */
  held: 'client_wrote' | 'not_allowed' | 'taken_back' | null;
  savedAt: Date | string;
}

export interface KeptFile {
  id: string;
  name: string;
  size: number;
}

interface Of {
  kind: 'answer' | 'note';
  address: string;
  /** Where the device keeps what the server has not got yet. */
  key: string;
  draft: ServerDraft | null;
  /** What else the page begins with: a text that was refused, a template, a quote. */
  text?: string | undefined;
  asks?: boolean | undefined;
}

const pause = 800;

/** 4.3.2. What is typed into one field of the card: on the device at once, on the server soon, whatever the page reads anew. */
export class KeptDraft {
  text = $state('');
  asks = $state(false);
  files = $state<KeptFile[]>([]);
  held = $state<ServerDraft['held']>(null);
  /** Where the last letter is. */
  where = $state<'nowhere' | 'server' | 'device'>('nowhere');
  /** An instant as the server said it; '' before the first saving. */
  savedAt = $state('');
  /** Counts up when the files were put there by the server. */
  round = $state(0);

  #of: Of;
  #kept = '';
  #seen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #going: Promise<void> = Promise.resolve();

  constructor(of: Of) {
    this.#of = of;
    if (of.draft) this.#take(of.draft);
    if (of.text !== undefined) this.text = of.text;
    if (of.asks !== undefined) this.asks = of.asks;
  }

  /** Once the page lives: what this device has and the server has not. */
  restore(): void {
    const left = sessionStorage.getItem(this.#of.key);
    if (left === null || left === this.text) return;
    this.text = left;
    this.typed();
  }

  typed(): void {
    sessionStorage.setItem(this.#of.key, this.text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  /** Whether the server has all of it. */
  get isKept(): boolean {
    return this.#said() === this.#kept;
  }

  /** One saving after another, so that an older text never comes last. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#going = this.#going.then(() => this.#put()));
  }

  /** It is sent: nothing is left of it. */
  forget(): void {
    clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#of.key);
    [this.text, this.asks, this.held, this.where] = ['', false, null, 'nowhere'];
    this.#setFiles([]);
    this.#kept = this.#said();
  }

  /** The page was read anew: what came back, or was typed on another device, is shown; what is typed here stays. */
  meet(draft: ServerDraft | null): void {
    if (!draft || instantOf(draft.savedAt) <= this.savedAt) return;
    if (this.isKept) return this.#take(draft);
    if (!draft.held) return;

    const typed = this.text;
    this.#take(draft);
    this.text = [draft.text, typed].filter(Boolean).join('\n\n');
    this.typed();
  }

  async #put(): Promise<void> {
    const said = this.#said();
    if (said === this.#kept) return;
    const text = this.text;

    try {
      const body = JSON.stringify({ ...JSON.parse(said), kind: this.#of.kind, seen: this.#seen });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(this.#of.address, { method: 'PUT', body, headers, keepalive: true });
      if (!answer.ok) throw new Error(String(answer.status));

      const { savedAt, cameBack } = (await answer.json()) as { savedAt?: string; cameBack?: ServerDraft };
      if (cameBack) return this.meet(cameBack);
      this.#kept = said;
      this.#seen = false;
      this.savedAt = savedAt ?? '';
      this.where = text.trim() === '' ? 'nowhere' : 'server';
      if (sessionStorage.getItem(this.#of.key) === text) sessionStorage.removeItem(this.#of.key);
    } catch {
      this.where = 'device';
    }
  }

  #take({ text, asks, files, held, savedAt }: ServerDraft): void {
    [this.text, this.asks, this.held, this.savedAt] = [text, asks, held, instantOf(savedAt)];
    this.#setFiles(files);
    this.where = 'server';
    this.#seen = held !== null;
    this.#kept = this.#said();
  }

  #setFiles(files: KeptFile[]): void {
    this.files = files;
    this.round += 1;
  }

  #said(): string {
    return JSON.stringify({ text: this.text, asks: this.asks, files: this.files.map(({ id }) => id) });
  }
}

/** An instant as text: from the page's data it comes as a date, from an answer in JSON as text already. */
function instantOf(moment: Date | string): string {
  return typeof moment === 'string' ? moment : moment.toISOString();
}
