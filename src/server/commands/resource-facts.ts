import type { ResourceFacts } from '#regulation/form-rules.ts';
import type { ResourceRow } from '../db/schema.ts';

/** Resources as the rules of forms and answers look at them. */
export function resourceFacts(rows: readonly ResourceRow[]): ResourceFacts[] {
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    building: row.building,
    type: row.type,
    capacity: row.capacity,
    opens: row.opens,
    closes: row.closes,
    week: row.week,
    slotMinutes: row.slot_minutes,
    ...(row.on_hand !== null && { available: row.on_hand - row.reserved }),
  }));
}
