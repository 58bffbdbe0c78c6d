import { describe, expect, test } from 'vitest';
import { editedLines } from './edited-lines.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

const names = { buildings: {}, resources: { r214: 'ауд. 214', r305: 'ауд. 305' }, files: {} };

describe('R-3.1.1/3 an edit shows old and new', () => {
  test('the card’s own fields, those of the category, and the terms that follow', () => {
    const details = {
      before: {
        title: 'Вечер',
        service_date: '2026-12-10',
        'fields.room': 'r214',
        'fields.equipment': ['screen'],
        late: false,
        late_by: 0,
        response_due: '2026-12-09',
      },
      after: {
        title: 'Вечер игр',
        service_date: '2026-12-11',
        'fields.room': 'r305',
        'fields.equipment': null,
        late: true,
        late_by: 1,
        response_due: '2026-12-10',
      },
    };
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    const lines = editedLines(ru, 'rooms', details, names).map(({ label, before, after }) =>
      plain(`${label}: ${before} → ${after}`),
    );

    expect(lines).toEqual([
      'Название мероприятия: Вечер → Вечер игр',
      'Дата: чт, 10 декабря 2026 г. → пт, 11 декабря 2026 г.',
      'Помещение: ауд. 214 → ауд. 305',
      'Оборудование: экран → —',
      'Отправлено позже срока: нет → да',
      'Срок ответа: ср, 9 декабря 2026 г. → чт, 10 декабря 2026 г.',
    ]);
  });

  test('in English too, and an edit without details says nothing', () => {
    const details = { before: { event_time: null }, after: { event_time: '18:00' } };
    expect(editedLines(en, 'printing', details, names)).toMatchObject([{ before: '—', after: '18:00' }]);
    expect(editedLines(en, 'printing', {}, names)).toEqual([]);
  });
});
