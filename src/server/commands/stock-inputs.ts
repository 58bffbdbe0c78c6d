import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { StockShort } from './move-stock.ts';

/** A number as a form or a program gives it. */
export const typedNumber = z.union([z.number(), z.string().max(20)]).optional();

/** A whole number of pieces; RuleError `form_incomplete` names the field and its bounds where it is none. */
export function piecesIn(given: z.output<typeof typedNumber>, field: string, min = 1, max = 1_000_000): number {
  const text = String(given ?? '').replace(/[\s\u00a0]/g, '');
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;

  throw new RuleError('form_incomplete', { errors: [{ field, code: 'number', params: { min, max } }] });
}

/** A movement that the stock does not allow, as a wrong field of its form. */
export function asFieldError(error: unknown, field: string): unknown {
  if (!(error instanceof StockShort)) return error;
  return new RuleError('stock_short', {
    errors: [{ field, code: 'stock_promised', params: { reserved: error.reserved } }],
  });
}
