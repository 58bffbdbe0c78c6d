import { moscowDay } from '#regulation/calendar.ts';
import type { Messages } from '#messages/ru.ts';
import type { QueueColumn, QueueRow } from '#server/queries/queue.ts';
import type { Cell } from '#server/tables/stream-xlsx.ts';
import { whyOf } from '../row-text.ts';

export interface ExportColumn {
  code: string;
  title: string;
  width: number;
  cell: (row: QueueRow) => Cell;
}

/** 3.1.3. The columns of a file: number and name, those that the person has chosen, and why a row stands where it does. */
export function exportColumns(chosen: readonly QueueColumn[], t: Messages, today: string): ExportColumn[] {
  const words = t.queue.columns;
  const { categoriesShort, statuses } = t.common;
  const optional: Record<QueueColumn, Omit<ExportColumn, 'code'>> = {
    category: { title: words.category, width: 16, cell: ({ category }) => categoriesShort[category] },
    client: { title: words.client, width: 26, cell: ({ client }) => client },
    submitted: { title: words.submitted, width: 13, cell: ({ submittedAt }) => ({ day: moscowDay(submittedAt) }) },
    date: { title: words.date, width: 13, cell: ({ serviceDate }) => ({ day: serviceDate }) },
    due: { title: words.due, width: 13, cell: ({ responseDue }) => ({ day: responseDue }) },
    status: { title: words.status, width: 28, cell: ({ status }) => statuses[status] },
    agent: { title: words.agent, width: 26, cell: ({ lead }) => lead ?? '' },
  };
  const { yes, no, late } = t.queue.export;

  return [
    { code: 'number', title: words.number, width: 17, cell: ({ number }) => number },
    { code: 'event', title: words.event, width: 42, cell: ({ title }) => title },
    ...chosen.map((code) => ({ code, ...optional[code] })),
    { code: 'late', title: late, width: 13, cell: (row) => (row.late ? yes : no) },
    { code: 'why', title: words.why, width: 40, cell: (row) => whyOf(row, t, today) },
  ];
}
