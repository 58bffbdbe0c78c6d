import type { Locale } from '#messages/format.ts';

export type TableFault =
  | 'missing'
  | 'too_large'
  | 'not_a_table'
  | 'old_excel'
  | 'broken'
  | 'bomb'
  | 'empty'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'column_twice'
  | 'column_missing';

/** What a file may be at most. */
export const tableLimits = { megabytes: 5, rows: 5000, columns: 60, cell: 2000 } as const;

/** 4.6.1. A file that can't be read as a table, with a sentence that says how to mend it. */
export class TableRefused extends Error {
  readonly fault: TableFault;
  readonly columns: string;

  constructor(fault: TableFault, columns = '') {
    super(fault);
    this.fault = fault;
    this.columns = columns;
  }

  sentence(lang: Locale): string {
    return sentences[lang][this.fault](this.columns);
  }
}

const { megabytes, rows, columns: most } = tableLimits;

const sentences: Record<Locale, Record<TableFault, (columns: string) => string>> = {
  ru: {
    missing: () => 'Выберите файл CSV или XLSX.',
    too_large: () => `Файл больше ${megabytes} МБ. Разделите его на несколько.`,
    not_a_table: () => 'Это не таблица. Сохраните файл как CSV или XLSX и загрузите снова.',
    old_excel: () => 'Это старый формат Excel или файл с паролем. Снимите пароль и сохраните файл как XLSX или CSV.',
    broken: () => 'Файл не читается: возможно, он повреждён. Откройте его в Excel, сохраните заново и загрузите.',
    bomb: () => 'Файл распаковывается в слишком большой объём. Сохраните нужный лист отдельно как CSV.',
    empty: () => 'В файле нет строк под заголовком. Добавьте хотя бы одну.',
    too_many_rows: () => `В файле больше ${rows} строк. Разделите его на несколько.`,
    too_many_columns: () => `В файле больше ${most} колонок. Оставьте те, что есть в шаблоне.`,
    column_twice: (columns) => `Колонка «${columns}» встречается дважды. Оставьте одну из них.`,
    column_missing: (columns) => `В первой строке нет колонок: ${columns}. Назовите их как в шаблоне.`,
  },
  en: {
    missing: () => 'Choose a CSV or XLSX file.',
    too_large: () => `The file is larger than ${megabytes} MB. Split it.`,
    not_a_table: () => 'This is no table. Save it as CSV or XLSX and load it again.',
    old_excel: () =>
      'This is an old Excel format or a file with a password. Remove the password and save it as XLSX or CSV.',
    broken: () => 'The file can’t be read, it may be damaged. Open it in Excel, save it anew and load it.',
    bomb: () => 'The file unpacks to too much. Save the sheet you need as CSV.',
    empty: () => 'There are no rows under the head. Add at least one.',
    too_many_rows: () => `The file has more than ${rows} rows. Split it.`,
    too_many_columns: () => `The file has more than ${most} columns. Keep those of the template.`,
    column_twice: (columns) => `The column “${columns}” is there twice. Keep one of them.`,
    column_missing: (columns) => `The first row lacks columns: ${columns}. Name them as in the template.`,
  },
};
