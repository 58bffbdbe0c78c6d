/** A path of the API from its steps; an empty prefix is left out. */
export function pathOf(...steps: string[]): string {
  return steps.filter((step) => step !== '').join('.');
}
