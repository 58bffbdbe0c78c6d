import type { Person } from '#server/auth/sessions.ts';
import { keepFile } from '#server/commands/keep-file.ts';
import { arriveFromForm } from '#server/files/arrive.ts';
import { FileRefused } from '#server/files/refused.ts';
import { type TypedValues, rowsOf, textsOf } from '#lib/forms/typed.ts';
import type { Category, FilePurpose } from '#regulation/codes.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';
import type { Locale } from '#messages/format.ts';
import type { Content } from './content.ts';
import type { Problems } from './problems.ts';
import { commonFieldsOf, formFieldsOf } from './step-fields.ts';
import type { Step } from './steps.ts';

interface Ask {
  actor: Person;
  draft: string;
  category: Category;
  step: Step;
  lang: Locale;
}

/** 3.1.1. Files that came along with a step where there is no JavaScript: kept for the draft, their ids among what was typed. */
export async function withFiles(
  content: Content,
  form: FormData,
  ask: Ask,
): Promise<{ content: Content; problems: Problems }> {
  const problems: Problems = {};
  const common = { ...content.common };
  const fields = { ...content.fields };

  for (const spec of commonFieldsOf(ask.step, ask.category)) await take(spec, common, '');
  for (const spec of formFieldsOf(ask.step, ask.category)) await take(spec, fields, 'fields.');
  return { content: { ...content, common, fields }, problems };

  async function take(spec: FieldSpec, values: TypedValues, prefix: string) {
    const purpose = purposeOf(spec);
    if (!purpose) return;
    for (const file of form.getAll(`${prefix}${spec.code}:new`)) {
      if (typeof file === 'string' || file.size === 0) continue;
      try {
        const arrived = await arriveFromForm(file, purpose);
        const { id } = await keepFile(ask.actor, { arrived, purpose, draft: ask.draft });
        values[spec.code] =
          spec.type === 'list'
            ? [...rowsOf(values[spec.code]), { file: id, alt: '' }]
            : [...textsOf(values[spec.code]), id];
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        problems[prefix + spec.code] = error.sentence(ask.lang);
      }
    }
  }
}

function purposeOf(spec: FieldSpec): FilePurpose | null {
  if (spec.type === 'files') return spec.purpose;
  const file = spec.type === 'list' ? spec.fields.find(({ type }) => type === 'file') : undefined;
  return file?.type === 'file' ? file.purpose : null;
}
