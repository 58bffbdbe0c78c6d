import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';

interface Use {
  request: string;
  message?: string;
}

/** One file that is asked for, where it stands in the input and what it must be for. */
export interface WantedFile {
  id: string;
  field: string;
  purpose: FilePurpose;
}

/**
 * 3.1.1. A file is used once, by a request or message of the person who sent it.
 * Throws RuleError `form_incomplete` that names each file which is unknown, used, of somebody else or for another purpose.
 */
export async function useFiles(act: Act, files: (string | WantedFile)[], use: Use): Promise<void> {
  if (files.length === 0) return;

  const wanted = files.map((file, index): WantedFile =>
    typeof file === 'string' ? { id: file, field: `files.${index}`, purpose: 'attachment' } : file,
  );
  const errors: FieldError[] = [];

  for (const [position, { id, field, purpose }] of wanted.entries()) {
    const used = await act.trx
      .updateTable('files')
      .set({ request: use.request, message: use.message ?? null, position })
      .where('id', '=', id)
      .where('owner', '=', act.actor.id)
      .where('purpose', '=', purpose)
      .where('request', 'is', null)
      .returning('id')
      .executeTakeFirst();

    if (!used) errors.push({ field, code: 'file_unknown' });
  }

  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });
}
