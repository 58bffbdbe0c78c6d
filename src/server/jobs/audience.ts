/** 4 «Notifications». Those who are told as a whole, by the role that makes them hear it. */
export const audiences = { operators: 'operator', admins: 'admin' } as const;

export function isAudience(to: string): to is keyof typeof audiences {
  return Object.hasOwn(audiences, to);
}

/** The key under which one person is told once: of several who hear the same thing each has an own one. */
export function keyFor(to: string, key: string, person: string): string {
  return isAudience(to) ? `${key}:${person}` : key;
}
