import { plural } from '../format.ts';
import type { SlipTexts } from '../slip-text.ts';

/** 3.2.3. The issue slip of souvenirs. */
export const slip: SlipTexts = {
  title: (number) => `Накладная на выдачу № ${number}`,
  under: 'Сувенирная и канцелярская продукция',
  event: 'Мероприятие',
  eventDate: 'Дата мероприятия',
  organisation: 'От имени',
  recipient: 'Кто получает',
  place: 'Где выдают',
  when: 'Когда',
  agent: 'Ответственный Агент',
  answered: 'Ответ дан',
  columns: { row: '№', name: 'Наименование', unit: 'Ед.', quantity: 'Количество', given: 'Выдано' },
  units: { piece: 'шт.', set: 'компл.', pack: 'упак.' },
  total: (rows, pieces) => `Итого: ${rows} ${plural(rows, 'позиция', 'позиции', 'позиций')}, ${pieces}`,
  handedOut: 'Выдал',
  received: 'Получил',
  signature: 'подпись',
  name: 'фамилия, инициалы',
  date: 'дата',
  page: (page, pages) => `Страница ${page} из ${pages}`,
  printed: (name, when) => `Распечатано: ${name}, ${when}`,
  fileName: (number) => `Накладная ${number}.pdf`,
};
