const ahead = 5 * 60_000;

/** Calls once, five minutes before the end by the server's clock; answers how to call it off. */
export function armedFor(end: Date, now: Date, warn: () => void): () => void {
  const waiting = setTimeout(warn, Math.max(0, end.getTime() - now.getTime() - ahead));
  return () => clearTimeout(waiting);
}
