import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import type { Actor } from '#regulation/permissions.ts';
import { keepFile } from '#server/commands/keep-file.ts';
import { arriveFromForm } from '#server/files/arrive.ts';

/**
 * 3.1.1. The files of a form, whichever way they came: `fileIds` of those that were uploaded before, `files` of those
 * that came along without JavaScript. Answers with all their ids.
 */
export async function filesFromForm(
  actor: Actor,
  form: FormData,
  purpose: FilePurpose = 'attachment',
  draft?: string,
): Promise<string[]> {
  const ids = form.getAll('fileIds').filter((id): id is string => typeof id === 'string' && id !== '');

  for (const file of form.getAll('files')) {
    if (typeof file === 'string' || file.size === 0) continue;
    const arrived = await arriveFromForm(file, purpose);
    ids.push((await keepFile(actor, { arrived, purpose, draft })).id);
  }

  return ids;
}
