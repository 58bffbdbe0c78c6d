import { describe, expect, test } from 'vitest';
import { type RuleCode, rules } from '#regulation/rule-error.ts';
import { ruleText } from './rule-text.ts';
import { terms as enTerms } from './en/terms.ts';
import { terms } from './ru/terms.ts';

const codes = Object.keys(rules) as RuleCode[];
const verdict = { submissionDeadline: '2026-11-23', leadDays: 3, firstDateInTime: '2026-11-27' };

/** No-break spaces read as spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('R-1.1/1 every «no» has a sentence', () => {
  test.for(codes)('%s', (code) => {
    for (const locale of ['ru', 'en'] as const) {
      const text = ruleText(code, undefined, locale);
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/undefined|null|NaN|!/);
      expect(text.match(/[а-яё]/i) !== null).toBe(locale === 'ru');
    }
  });

  test.for([
    ['operator_accepts', {}, 'Этот статус ставит Оператор после первичного рассмотрения (п. 3.2.2).'],
    ['operator_assigns', { action: 'assign' }, 'Назначить может только Оператор.'],
    ['assigned_only', {}, 'Это обращение назначено другому Агенту. Если вам нужен доступ, напишите Оператору.'],
    [
      'operator_only',
      { action: 'complete' },
      'Итоговый статус ставит Оператор (п. 3.2.6). Нажмите «Работа выполнена» — обращение попадёт к нему в очередь.',
    ],
    [
      'operator_only',
      { action: 'reopen' },
      'Это действие доступно только Оператору (управление коммуникаций и молодежной политики).',
    ],
    [
      'own_request',
      { action: 'edit' },
      'Обращение уже отправлено. Чтобы изменить данные, напишите сообщение — сотрудник внесёт правку.',
    ],
    [
      'wrong_status',
      { action: 'complete', status: 'in_review', stage: 'in_review' },
      '«Исполнено» можно поставить только после «В работе»: сначала Агент даёт ответ.',
    ],
    [
      'wrong_status',
      { action: 'message', status: 'done', stage: 'done' },
      'Работа по обращению завершена, переписка закрыта. Можно создать новое обращение на основе этого.',
    ],
    [
      'wrong_status',
      { action: 'accept', status: 'in_review' },
      'Сейчас обращение в статусе «На рассмотрении», в нём это действие недоступно (п. 3.2).',
    ],
    ['wrong_status', { action: 'answer', missing: 'agent' }, 'Назначьте хотя бы одного Агента.'],
    [
      'answer_data',
      { category: 'rooms' },
      'Чтобы поставить «В работе», заполните ответ: укажите корпус и номер аудитории.',
    ],
    ['event_not_over', {}, 'Мероприятие ещё не прошло. Поставить «Исполнено» сейчас?'],
    ['redirect_reason', {}, 'Укажите причину перенаправления — её увидит новый Агент.'],
    [
      'ground_not_given',
      { ground: 'late', why: 'in_time' },
      'Обращение отправлено вовремя — основание «позже срока» недоступно.',
    ],
    [
      'reply_still_possible',
      { until: '2026-12-08' },
      'Отказать пока нельзя: Клиент вправе ответить до вт, 8 декабря 2026 г., 24:00 (п. 4.2.2).',
    ],
    [
      'no_question',
      {},
      'Отказ Агента возможен, только если Клиент не ответил на уточняющий вопрос (п. 4.3.3). По другим причинам обратитесь к Оператору.',
    ],
    [
      'question_too_late',
      {},
      'Вопрос задан после крайнего срока ответа. Отказать по п. 4.3.3 нельзя — передайте решение Оператору.',
    ],
    [
      'calendar_missing',
      { year: 2028 },
      'Производственный календарь на 2028 год ещё не загружен. Срок подачи рассчитать нельзя — напишите Оператору.',
    ],
    [
      'automatic_status',
      { status: 'open' },
      'Статус «Открыто» ставит Сервис при отправке. Вручную его поставить нельзя (п. 3.2.1).',
    ],
    [
      'automatic_status',
      { status: 'awaiting_client' },
      'Этот статус ставится автоматически: отправьте сообщение с отметкой «Жду ответа» (п. 3.2.4).',
    ],
    [
      'stale',
      { event: 'answered', role: 'agent', at: new Date('2026-12-07T11:02:00Z') },
      'Обращение изменилось, пока вы работали: Агент ответил в 14:02. Проверьте и повторите.',
    ],
    [
      'students_only',
      {},
      'Создавать обращения могут только обучающиеся Университета. Если вы учитесь у нас, проверьте, что вошли со студенческой учётной записью.',
    ],
  ] as const)('%s says what the rules say', ([code, details, expected]) => {
    expect(plain(ruleText(code, details, 'ru'))).toBe(expected);
  });
});

describe('4.1.1 the verdict on a date', () => {
  test('late, seen on 24 November', () => {
    expect(plain(terms.late(verdict))).toBe(
      'Срок подачи для этой даты прошёл: обращение нужно было отправить не позднее пн, 23 ноября 2026 г. (за 3 рабочих дня, п. 4.1.1). ' +
        'Вы можете отправить его сейчас, но Оператор вправе отказать (п. 4.5.1). Ближайшая дата, на которую вы успеваете: пт, 27 ноября 2026 г.',
    );
  });

  test('in time, blocked, and the mark of a late one', () => {
    expect(plain(terms.inTime(verdict))).toBe('Успеваете. Отправьте не позднее пн, 23 ноября 2026 г. (до 24:00).');
    expect(plain(terms.blocked(verdict))).toContain('Выберите дату не раньше пт, 27 ноября 2026 г.');
    expect(plain(terms.lateMark(1))).toBe('Подано позже срока на 1 рабочий день');
    expect(plain(terms.replyBy('2026-12-08'))).toBe(
      'Ответьте не позднее вт, 8 декабря 2026 г. (до 24:00). Если ответа не будет, Агент вправе отказать (п. 4.3.3).',
    );
  });

  test('how it was counted', () => {
    const step = {
      term: 'submissionDeadline',
      clause: '4.1.1',
      key: 'lead',
      days: ['2026-11-25', '2026-11-24', '2026-11-23'],
      params: { serviceDate: '2026-11-26', leadDays: 3, day: '2026-11-23' },
    } as const;
    expect(plain(terms.step({ ...step, days: [...step.days] }))).toBe(
      'Дата услуги — чт, 26 ноября 2026 г. Считаем назад 3 рабочих дня: 25, 24, 23 ноября; выходные не считаются. Последний день подачи — пн, 23 ноября 2026 г.',
    );
    expect(plain(enTerms.step({ ...step, days: [...step.days] }))).toContain(
      'Counting 3 working days back: 25, 24, 23 November',
    );
  });
});
