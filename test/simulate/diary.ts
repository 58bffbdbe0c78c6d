/** Something that a Client will do at a moment. */
export interface Entry {
  at: Date;
  /** Which student; what one does is done in the order of time. */
  by: number;
  act: (at: Date) => Promise<void>;
}

/** What Clients are going to do. */
export class Diary {
  #entries: Entry[] = [];
  #isSorted = true;

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#isSorted = false;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Takes out everything before the moment, the earliest first. */
  takeBefore(moment: Date): Entry[] {
    if (!this.#isSorted) this.#entries.sort((a, b) => b.at.getTime() - a.at.getTime() || b.by - a.by);
    this.#isSorted = true;

    const due: Entry[] = [];
    for (let last = this.#entries.at(-1); last && last.at < moment; last = this.#entries.at(-1)) {
      due.push(last);
      this.#entries.pop();
    }
    return due;
  }
}
