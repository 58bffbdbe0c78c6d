import { error } from '@sveltejs/kit';
import { entriesOf } from '#server/db/catalogue-entries.ts';
import { db } from '#server/db/database.ts';
import { dispositionOf } from '#server/files/response.ts';
import { buildingNames } from '#server/queries/catalogue.ts';
import { importKinds } from '#server/tables/columns.ts';
import { templateRows, xlsxOf } from '#server/tables/template.ts';
import { csvOf } from '#server/tables/write.ts';
import { operatorOnly } from '../../../staff-only.ts';
import type { RequestHandler } from './$types';

/** 4.6.1. A file to fill in, `?format=csv` or XLSX; `?present` with what there is. */
export const GET: RequestHandler = async (event) => {
  operatorOnly(event);
  const { params, url, locals } = event;
  const kind = importKinds.find((one) => one === params.kind);
  if (!kind) error(404, 'not_found');

  const isPresent = url.searchParams.has('present');
  const entries = isPresent ? (await entriesOf(db, kind)).filter(({ retiredAt }) => !retiredAt) : [];
  const names = new Map((await buildingNames()).map(({ code, name }) => [code, name]));
  const rows = templateRows(kind, locals.lang, entries, names);
  const isCsv = url.searchParams.get('format') === 'csv';
  const body = isCsv ? csvOf(rows) : new Uint8Array(await xlsxOf(rows));

  return new Response(body, {
    headers: {
      'content-type': isCsv
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': dispositionOf(
        'attachment',
        `${kind}${isPresent ? '' : '-template'}.${isCsv ? 'csv' : 'xlsx'}`,
      ),
      'cache-control': 'no-store',
    },
  });
};
