let ahead = 0;

/** The one clock of the service. */
export function now(): Date {
  return new Date(Date.now() + ahead);
}

/** Sets the clock to a moment from which it runs on: for tests that live through days, and for the simulation. */
export function setClock(moment: Date): void {
  ahead = moment.getTime() - Date.now();
}
