import { db } from '../../db/database.ts';

/** What a row of the queue may show beside its urgency, number and name, in the order of the table. */
export const queueColumns = ['category', 'client', 'submitted', 'date', 'due', 'status', 'agent'] as const;
export type QueueColumn = (typeof queueColumns)[number];

export interface QueueLayout {
  columns: QueueColumn[];
  density: 'normal' | 'dense';
}

/** What stands there for who has chosen nothing. */
export const usualLayout: QueueLayout = {
  columns: ['category', 'client', 'date', 'due', 'status', 'agent'],
  density: 'normal',
};

/** 3.1.3. What a person has chosen, of the columns that there are. */
export function layoutOf(kept: { columns: string[]; density: QueueLayout['density'] } | null | undefined): QueueLayout {
  return kept
    ? { density: kept.density, columns: queueColumns.filter((column) => kept.columns.includes(column)) }
    : usualLayout;
}

/** 3.1.3. The columns and the density that this person has chosen. */
export async function queueLayout(person: string): Promise<QueueLayout> {
  const kept = db.selectFrom('queue_layouts').select(['columns', 'density']).where('person', '=', person);
  return layoutOf(await kept.executeTakeFirst());
}
