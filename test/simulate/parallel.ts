/** Does the work for all of them, `width` at a time, each begun in their order. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();

  async function lane(): Promise<void> {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  }

  await Promise.all(Array.from({ length: width }, lane));
}
