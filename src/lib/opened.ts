/**
 * Whether a `<details>` starts open, spread on it. Closed says nothing at all: a page that comes to life must not fold what
 * somebody has opened meanwhile.
 */
export function opened(isOpen: boolean): { open?: true } {
  return isOpen ? { open: true } : {};
}
