import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import type { Locale } from '#messages/format.ts';
import { purposes } from './purposes.ts';

export type FileFault = 'missing' | 'empty' | 'too_large' | 'wrong_content' | 'unreadable';

const statuses = { missing: 422, empty: 422, too_large: 413, wrong_content: 415, unreadable: 422 } as const;

/** 3.1.1. A file that can't be taken, with a sentence that says what would be. */
export class FileRefused extends Error {
  readonly fault: FileFault;
  readonly status: (typeof statuses)[FileFault];
  readonly purpose: FilePurpose;
  readonly fileName: string;

  constructor(fault: FileFault, purpose: FilePurpose, fileName = '') {
    super(fault);
    this.fault = fault;
    this.status = statuses[fault];
    this.purpose = purpose;
    this.fileName = fileName;
  }

  sentence(lang: Locale): string {
    const { types, megabytes } = purposes[this.purpose];
    const can = types.join(', ');
    const name = this.fileName;

    if (lang === 'en') {
      if (this.fault === 'missing') return 'Choose a file.';
      if (this.fault === 'unreadable') return 'The file did not arrive whole. Send it again.';
      if (this.fault === 'empty') return `The file “${name}” is empty. Choose another one.`;
      return `The file “${name}” does not fit. Possible: ${can}, up to ${megabytes} MB.`;
    }
    if (this.fault === 'missing') return 'Выберите файл.';
    if (this.fault === 'unreadable') return 'Файл дошёл не целиком. Отправьте его ещё раз.';
    if (this.fault === 'empty') return `Файл «${name}» пустой. Выберите другой.`;
    return `Файл «${name}» не подходит. Можно: ${can} до ${megabytes} МБ.`;
  }
}
