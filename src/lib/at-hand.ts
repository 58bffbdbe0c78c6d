/** How many of the finished ones are at hand on the first page; the rest is a page of its own. */
export const finishedAtHand = 5;

/** 4.1.2. What the first page lists: every running request, the latest finished ones and how many there are. */
export function atHand<Request extends { finished_at: Date | null }>(requests: readonly Request[]) {
  const finished = requests.filter(({ finished_at }) => finished_at);

  return {
    running: requests.filter(({ finished_at }) => !finished_at),
    finished: finished.slice(0, finishedAtHand),
    finishedInAll: finished.length,
  };
}
