import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { RuleError } from '#regulation/rule-error.ts';
import { ensureOperator } from '#server/commands/ensure-operator.ts';
import { keepImport } from '#server/commands/keep-import.ts';
import { cleanName } from '#server/files/clean-name.ts';
import { recentImports } from '#server/queries/imports.ts';
import { importKinds, rowsOf } from '#server/tables/columns.ts';
import { readTable } from '#server/tables/read-table.ts';
import { TableRefused } from '#server/tables/refused.ts';
import { formAction } from '../../form-action.ts';
import { operatorOnly } from '../staff-only.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4.6.1. Loading a file: what it would change is shown next. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const asked = event.url.searchParams.get('kind');

  return { kinds: importKinds, kind: importKinds.find((one) => one === asked) ?? null, recent: await recentImports() };
};

export const actions: Actions = {
  default: formAction('upload', async (actor, form) => {
    ensureOperator(actor);
    const kind = importKinds.find((one) => one === form.get('kind'));
    const file = form.get('file');
    if (!kind) throw new RuleError('form_incomplete', { errors: [{ field: 'importKind', code: 'required' }] });
    if (!(file instanceof File)) throw new TableRefused('missing');

    const table = await readTable(Buffer.from(await file.arrayBuffer()));
    const id = await keepImport(actor, { kind, fileName: cleanName(file.name), ...rowsOf(kind, table) });
    redirect(303, resolve('/resources/import/[id]', { id }));
  }),
};
