import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterMovement, available, changeOf, isLow, movementKinds, type Stock } from './stock.ts';

const movement = fc.record({ kind: fc.constantFrom(...movementKinds), quantity: fc.integer({ min: 1, max: 60 }) });

describe('3.2.3 the stock', () => {
  test('whatever is tried, it never goes below zero nor below what is promised, and is the sum of what was done', () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 80 }), (tried) => {
        let stock: Stock = { onHand: 0, reserved: 0 };
        const done: Stock[] = [];

        for (const { kind, quantity } of tried) {
          const after = afterMovement(stock, kind, quantity);
          if (!after) continue;
          stock = after;
          done.push(changeOf(kind, quantity));
          expect(stock.reserved).toBeGreaterThanOrEqual(0);
          expect(available(stock)).toBeGreaterThanOrEqual(0);
        }

        expect(stock).toEqual({
          onHand: done.reduce((sum, one) => sum + one.onHand, 0),
          reserved: done.reduce((sum, one) => sum + one.reserved, 0),
        });
      }),
    );
  });

  test.for([
    ['written_off', 3, { onHand: 7, reserved: 5 }],
    ['written_off', 6, null],
    ['reserved', 5, { onHand: 10, reserved: 10 }],
    ['reserved', 6, null],
    ['freed', 6, null],
    ['handed_out', 5, { onHand: 5, reserved: 0 }],
    ['handed_out', 6, null],
    ['corrected', -5, { onHand: 5, reserved: 5 }],
    ['corrected', -6, null],
    ['returned', 2, { onHand: 12, reserved: 7 }],
  ] as const)('ten on hand, five of them promised: %s %i', ([kind, quantity, after]) => {
    expect(afterMovement({ onHand: 10, reserved: 5 }, kind, quantity)).toEqual(after);
  });

  test('it is low below the minimum, not at it; without a minimum never', () => {
    expect([4, 5, 6].map((minimum) => isLow({ onHand: 10, reserved: 5 }, minimum))).toEqual([false, false, true]);
    expect(isLow({ onHand: 0, reserved: 0 }, null)).toBe(false);
  });
});
