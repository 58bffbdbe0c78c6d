import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { applyImport } from '#server/commands/apply-import.ts';
import { NotFound } from '#server/errors.ts';
import { buildingNames } from '#server/queries/catalogue.ts';
import { importOf } from '#server/queries/imports.ts';
import { formAction, textOf } from '../../../form-action.ts';
import { operatorOnly } from '../../staff-only.ts';
import { rowDetails } from '../row-details.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['wrong', 'changed', 'new', 'same'] as const;
const onPage = 100;

/** 4.6.1. What a file would change, row by row, before the decision; after it what it changed. */
export const load: PageServerLoad = async (event) => {
  const actor = operatorOnly(event);
  const { searchParams } = event.url;
  const [{ rows, ...file }, buildings] = await Promise.all([
    importOf(actor, event.params.id).catch((cause: unknown) => {
      if (cause instanceof NotFound) error(404, 'not_found');
      throw cause;
    }),
    buildingNames(),
  ]);
  const show = outcomes.find((one) => one === searchParams.get('show')) ?? null;
  const shown = show ? rows.filter(({ outcome }) => outcome === show) : rows;
  const pages = Math.max(1, Math.ceil(shown.length / onPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1));
  const t = event.locals.lang === 'en' ? en : ru;

  return {
    title: file.fileName,
    file,
    total: rows.length,
    show,
    page,
    pages,
    rows: shown.slice((page - 1) * onPage, page * onPage).map((row) => ({
      line: row.line,
      name: row.name,
      outcome: row.outcome,
      details: rowDetails(row, file.kind, t, buildings),
    })),
  };
};

export const actions: Actions = {
  apply: formAction('apply', async (actor, form, { params }) => {
    const id = params.id ?? '';
    await applyImport(actor, {
      id,
      seal: textOf(form, 'seal') ?? '',
      skipWrong: textOf(form, 'skipWrong') === 'true',
    });
    redirect(303, resolve('/resources/import/[id]', { id }));
  }),
};
