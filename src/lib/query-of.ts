/** As the address of the API takes it. */
export function queryOf(ask: object): string {
  const entries = Object.entries(ask).map(([name, value]) => [name, value === true ? '1' : String(value)]);
  return new URLSearchParams(entries).toString();
}
