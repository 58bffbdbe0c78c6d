/** codes 5, 3.2.3. What can happen to an item of the stock. */
export const movementKinds = [
  'received',
  'reserved',
  'freed',
  'handed_out',
  'returned',
  'written_off',
  'corrected',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** In what an item is counted. */
export const units = ['piece', 'set', 'pack'] as const;
export type Unit = (typeof units)[number];

/** What there is of an item, and what of it is promised. */
export interface Stock {
  onHand: number;
  reserved: number;
}

/** By how much a movement of so many pieces changes the stock; `corrected` may be below zero. */
export function changeOf(kind: MovementKind, quantity: number): Stock {
  switch (kind) {
    case 'received':
    case 'corrected':
      return { onHand: quantity, reserved: 0 };
    case 'written_off':
      return { onHand: -quantity, reserved: 0 };
    case 'reserved':
      return { onHand: 0, reserved: quantity };
    case 'freed':
      return { onHand: 0, reserved: -quantity };
    case 'handed_out':
      return { onHand: -quantity, reserved: -quantity };
    case 'returned':
      return { onHand: quantity, reserved: quantity };
  }
}

/** 3.2.3. The stock after a movement; null where it would go below zero or below what is promised. */
export function afterMovement(stock: Stock, kind: MovementKind, quantity: number): Stock | null {
  const change = changeOf(kind, quantity);
  const after = { onHand: stock.onHand + change.onHand, reserved: stock.reserved + change.reserved };
  return after.reserved >= 0 && after.onHand >= after.reserved ? after : null;
}

/** What is on hand and not promised. */
export function available({ onHand, reserved }: Stock): number {
  return onHand - reserved;
}

/** Whether less is free than should always be there; an item without a minimum is never low. */
export function isLow(stock: Stock, minimum: number | null): boolean {
  return minimum !== null && available(stock) < minimum;
}
