/** An address to come back to, only inside this service: never another site. */
export function ownPath(base: string, wanted: string | null): string {
  if (!wanted?.startsWith(`${base}/`) || /[\\\s]|\/\//.test(wanted)) return `${base}/`;
  return wanted;
}
