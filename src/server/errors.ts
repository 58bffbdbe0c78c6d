/** 2.2/2. Not there, or not this person's: one answer for both. */
export class NotFound extends Error {
  constructor() {
    super('not_found');
  }
}
