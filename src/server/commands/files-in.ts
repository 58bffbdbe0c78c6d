import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import type { WantedFile } from './use-files.ts';

/** 3.1.1. Every file that a card names: its attachments, and those inside the form with the purpose that the field asks. */
export function filesIn(specs: readonly FieldSpec[], fields: FieldValues, attachments: readonly string[]): WantedFile[] {
  return [
    ...attachments.map((id, index): WantedFile => ({ id, field: `files.${index}`, purpose: 'attachment' })),
    ...inForm(specs, fields, 'fields'),
  ];
}

function inForm(specs: readonly FieldSpec[], values: FieldValues, prefix: string): WantedFile[] {
  return specs.flatMap((spec): WantedFile[] => {
    const value = values[spec.code];
    const path = `${prefix}.${spec.code}`;

    if (spec.type === 'file' && typeof value === 'string') return [{ id: value, field: path, purpose: spec.purpose }];
    if (!Array.isArray(value)) return [];
    if (spec.type === 'files') {
      return value.map((id: string, index) => ({ id, field: `${path}.${index}`, purpose: spec.purpose }));
    }
    if (spec.type === 'list') {
      return value.flatMap((row: FieldValues, index) => inForm(spec.fields, row, `${path}.${index}`));
    }
    return [];
  });
}
