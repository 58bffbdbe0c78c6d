/** What stands on the clock of some place, without its zone: `2026-09-01T09:00:00`. */
export type Wall = string;

/** What stands on the clock so many seconds later, where no offset changes in between. */
export function wallAfter(wall: Wall, seconds: number): Wall {
  return new Date(Date.parse(`${wall}Z`) + seconds * 1000).toISOString().slice(0, 19);
}

/** Seconds from one wall-clock time to another. */
export function secondsBetween(from: Wall, to: Wall): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000;
}
