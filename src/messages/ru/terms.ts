import type { TermStep } from '#regulation/terms.ts';
import type { Day } from '#regulation/calendar.ts';
import { formatDay, formatDayShort, formatWorkingDays, plural } from '../format.ts';
import { formatDayList, formatDeadline } from '../format-terms.ts';

interface Verdict {
  submissionDeadline: Day;
  leadDays: number;
  firstDateInTime: Day;
}

/** 4.1.1, 4.2.2, 4.4.1. Terms in words: the verdict on a date, and how a term was counted. */
export const terms = {
  whyThisTerm: 'Почему такой срок',
  names: {
    submissionDeadline: 'Срок подачи',
    replyDeadline: 'Крайний срок ответа заявителя',
    responseDue: 'Срок ответа',
  },
  inTime: ({ submissionDeadline }: Pick<Verdict, 'submissionDeadline'>) =>
    `Успеваете. Отправьте ${formatDeadline(submissionDeadline, 'ru')}.`,
  late: (verdict: Verdict) =>
    `Срок подачи для этой даты прошёл: ${hadToBeSent(verdict)}. Вы можете отправить его сейчас, но Оператор вправе отказать (п.\u00a04.5.1). ` +
    `Ближайшая дата, на которую вы успеваете: ${formatDay(verdict.firstDateInTime, 'ru')}`,
  blocked: (verdict: Verdict) =>
    `Отправить нельзя: срок подачи прошёл, ${hadToBeSent(verdict)}. ` +
    `Выберите дату не раньше ${formatDay(verdict.firstDateInTime, 'ru')}`,
  acceptLate: 'Понимаю, что срок прошёл и в обращении могут отказать',
  lateMark: (lateBy: number) => `Подано позже срока на ${formatWorkingDays(lateBy, 'ru')}`,
  leadTime: (leadDays: number) => `не позднее чем за ${formatWorkingDays(leadDays, 'ru')}`,
  replyBy: (replyDeadline: Day) =>
    `Ответьте ${formatDeadline(replyDeadline, 'ru')}. Если ответа не будет, Агент вправе отказать (п.\u00a04.3.3).`,
  replySoon: 'Крайний срок ответа прошёл до того, как был задан вопрос. Ответьте, пожалуйста, поскорее.',
  replyShort: (hours: number) =>
    `До крайнего срока ответа осталось ${hours}\u00a0${plural(hours, 'час', 'часа', 'часов')}. ` +
    'Клиент может не успеть\u00a0— позвоните или напишите ему дополнительно.',
  answerBy: (responseDue: Day) => `Мы ответим не позднее ${formatDay(responseDue, 'ru')}`,
  overdueForClient: (responseDue: Day) =>
    `Мы не ответили в срок (до ${formatDayShort(responseDue, 'ru')}). Оператор уже предупреждён.`,
  step: (step: TermStep): string => {
    switch (step.key) {
      case 'lead':
        return (
          `Дата услуги\u00a0— ${formatDay(step.params.serviceDate, 'ru')} Считаем назад ${formatWorkingDays(step.params.leadDays, 'ru')}: ` +
          `${formatDayList(step.days, 'ru')}; выходные не считаются. Последний день подачи\u00a0— ${formatDay(step.params.day, 'ru')}`
        );
      case 'lead_clear':
        return `До даты услуги должно пройти ${formatWorkingDays(step.params.leadDays, 'ru')} целиком: последний день подачи\u00a0— ${formatDay(step.params.day, 'ru')}`;
      case 'in_time':
        return `Отправка ${formatDay(step.params.sent, 'ru')} — в срок.`;
      case 'late':
        return `Отправка ${formatDay(step.params.sent, 'ru')} — позже срока на ${formatWorkingDays(step.params.lateBy, 'ru')}.`;
      case 'reply':
        return (
          `Мероприятие\u00a0— ${formatDay(step.params.eventDate, 'ru')} За ${formatWorkingDays(step.params.replyDays, 'ru')} до него: ${formatDayList(step.days, 'ru')}. ` +
          `На вопросы можно ответить до 24:00 ${formatDay(step.params.day, 'ru')}`
        );
      case 'after_receipt':
        return `${formatWorkingDays(step.params.responseDays, 'ru')} после отправки ${formatDay(step.params.sent, 'ru')}: ${formatDayList(step.days, 'ru')}.`;
      case 'before_event':
        return `${formatWorkingDays(step.params.responseDays, 'ru')} до даты услуги ${formatDay(step.params.serviceDate, 'ru')}: ${formatDayList(step.days, 'ru')}.`;
      case 'earlier':
        return `Берём более раннюю дату: ${formatDay(step.params.day, 'ru')}`;
      case 'floor':
        return `Но не раньше первого рабочего дня после отправки: ${formatDay(step.params.day, 'ru')}`;
      case 'cap':
        return `И не позднее даты услуги: ${formatDay(step.params.day, 'ru')}`;
      case 'down':
        return `${formatDay(step.params.from, 'ru')} сервис не работал, поэтому срок продлён: ${formatDay(step.params.day, 'ru')}`;
    }
  },
};

function hadToBeSent({ submissionDeadline, leadDays }: Verdict): string {
  return `обращение нужно было отправить не позднее ${formatDay(submissionDeadline, 'ru')} (за ${formatWorkingDays(leadDays, 'ru')}, п.\u00a04.1.1)`;
}
