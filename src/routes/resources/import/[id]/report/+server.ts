import { error } from '@sveltejs/kit';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { NotFound } from '#server/errors.ts';
import { dispositionOf } from '#server/files/response.ts';
import { buildingNames } from '#server/queries/catalogue.ts';
import { importOf } from '#server/queries/imports.ts';
import { csvOf } from '#server/tables/write.ts';
import { operatorOnly } from '../../../staff-only.ts';
import { rowDetails } from '../../row-details.ts';
import type { RequestHandler } from './$types';

/** 4.6.1. The same as the page tells, all rows of it, as a CSV file. */
export const GET: RequestHandler = async (event) => {
  const actor = operatorOnly(event);
  const t = event.locals.lang === 'en' ? en : ru;
  const words = t.importing;
  const [file, buildings] = await Promise.all([
    importOf(actor, event.params.id).catch((cause: unknown) => {
      if (cause instanceof NotFound) error(404, 'not_found');
      throw cause;
    }),
    buildingNames(),
  ]);
  const said = file.appliedAt ? words.reportedOne : words.outcome;
  const rows = file.rows.map((row) => [
    String(row.line),
    row.name,
    said[row.outcome],
    rowDetails(row, file.kind, t, buildings).join('; '),
  ]);

  return new Response(csvOf([[words.line, words.entry, words.result, words.details], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': dispositionOf('attachment', `report-${file.fileName.replace(/\.\w+$/, '')}.csv`),
      'cache-control': 'no-store',
    },
  });
};
