import { error } from '@sveltejs/kit';
import { keepExport } from '#server/commands/keep-export.ts';
import { now as clock } from '#server/clock.ts';
import { everyRow } from '#server/queries/queue/every-row.ts';
import { filtersOf, queueLayout, queueLength } from '#server/queries/queue.ts';
import { streamXlsx } from '#server/tables/stream-xlsx.ts';
import { csvOf } from '#server/tables/write.ts';
import { en } from '#messages/en.ts';
import { formatDayNumeric } from '#messages/format-more.ts';
import { ru } from '#messages/ru.ts';
import { moscowDay } from '#regulation/calendar.ts';
import type { RequestHandler } from './$types';
import { type ExportColumn, exportColumns } from './columns.ts';

/**
 * 3.1.3, 3.1.4/1. This list as a file: its filters, its order, the columns that the person has chosen, and only what
 * the person may see. Who took it is kept before the first row leaves.
 */
export const GET: RequestHandler = async ({ locals: { actor, lang }, url }) => {
  if (!actor) error(401, 'unknown');
  if (!actor.roles.some((role) => role === 'operator' || role === 'agent')) error(403, 'forbidden');

  const now = clock();
  const t = lang === 'en' ? en : ru;
  const format = url.searchParams.get('format') === 'csv' ? ('csv' as const) : ('xlsx' as const);
  const filters = { ...filtersOf(url.searchParams), cursor: undefined, rows: undefined };
  const [layout, rows] = await Promise.all([queueLayout(actor.id), queueLength(actor, filters, now)]);
  const columns = exportColumns(layout.columns, t, moscowDay(now));
  await keepExport(actor, { format, filters, columns: columns.map(({ code }) => code), rows });

  const pages = cellsOf(everyRow(actor, filters, now), columns);
  const titles = columns.map(({ title }) => title);
  const widths = columns.map(({ width }) => width);
  const name = `${t.queue.export.file} ${moscowDay(now)}.${format}`;
  const body =
    format === 'csv' ? csvStream(titles, pages, t.lang) : streamXlsx(t.queue.export.sheet, titles, widths, pages);

  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
      'content-disposition': `attachment; filename="queue.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store, no-transform',
    },
  });
};

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Cells = ReturnType<ExportColumn['cell']>[];

async function* cellsOf(rows: ReturnType<typeof everyRow>, columns: ExportColumn[]): AsyncGenerator<Cells[]> {
  for await (const page of rows) yield page.map((row) => columns.map(({ cell }) => cell(row)));
}

function csvStream(titles: string[], pages: AsyncGenerator<Cells[]>, lang: 'ru' | 'en'): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();

  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(csvOf([titles]))),
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) return controller.close();
      const rows = value.map((cells) =>
        cells.map((cell) => (typeof cell === 'string' ? cell : formatDayNumeric(cell.day, lang))),
      );
      controller.enqueue(encoder.encode(csvOf(rows).slice(1)));
    },
    cancel: () => void pages.return(undefined),
  });
}
