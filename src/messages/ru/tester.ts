import { formatWorkingDays } from '../format.ts';
import { formatDeadline } from '../format-terms.ts';
import { typeset } from '../typeset.ts';

/** R-4.6.2/1. «На какую дату я успеваю?»: the tester of terms, and for the Operator the count of working days. */
export const tester = {
  title: typeset('На какую дату я успеваю?'),
  lead: typeset('Выберите, что нужно и к какой дате. Посчитаем все сроки и покажем, какие дни вошли в счёт.'),
  category: typeset('Что нужно'),
  serviceDate: 'Дата услуги',
  serviceDateHint: typeset(
    'День, когда нужна услуга: дата брони, съёмки, поездки, публикации или день, к которому нужен тираж.',
  ),
  eventDate: 'Дата мероприятия',
  eventDateHint: typeset('Если она другая. От неё считается срок ответа на вопросы.'),
  sentOn: 'Когда отправите',
  sentOnHint: typeset('По умолчанию — сегодня.'),
  count: 'Посчитать сроки',

  inTime: 'Успеваете',
  sendBy: (day: string) => typeset(`Отправьте обращение ${formatDeadline(day, 'ru')}.`),
  late: typeset('Срок подачи для этой даты прошёл'),
  lateBy: (days: number) => typeset(`Обращение будет подано позже срока на ${formatWorkingDays(days, 'ru')}.`),
  mayRefuse: typeset('Отправить его можно, но Оператор вправе отказать'),
  blocked: typeset('В этой категории опоздавшие обращения не принимаются'),
  past: typeset('Эта дата раньше дня отправки'),
  pastText: typeset('Обращение на прошедшую дату отправить нельзя. Ниже — как сроки считались бы.'),
  tooFar: typeset('Обращение принимается не больше чем за 365 дней'),
  tooFarText: typeset('Отправить его можно будет позже. Сроки уже известны:'),

  terms: {
    submissionDeadline: typeset('Последний день подачи'),
    firstDateInTime: typeset('Первая дата, на которую успеваете'),
    replyDeadline: typeset('Последний день ответа на вопросы'),
    responseDue: typeset('Агент ответит не позднее'),
  },
  notKnown: typeset('неизвестна: на следующий год ещё нет календаря'),
  until: typeset('до 24:00'),
  how: typeset('Как посчитано'),
  days: typeset('Вошли в счёт'),

  today: typeset('Если отправить сегодня'),
  todayText: typeset('Первая дата, на которую вы успеваете, по категориям.'),
  leadTime: (days: number) => typeset(`за ${formatWorkingDays(days, 'ru')}`),
  columns: { category: 'Категория', lead: 'Отправить', first: 'Первая дата' },

  working: {
    title: typeset('Счёт рабочих дней'),
    text: typeset('Для Операторов. День начала в счёт не входит; тот же счёт стоит за всеми сроками обращений.'),
    from: typeset('От какого дня'),
    days: typeset('Сколько рабочих дней'),
    direction: 'Куда считать',
    directions: { add: 'вперёд', subtract: 'назад' },
    count: 'Посчитать дни',
    result: 'Получается',
    counted: typeset('Вошли в счёт'),
    nothing: typeset('Ни одного дня не прошло: это тот же день.'),
  },

  wrong: {
    serviceDate: typeset('Укажите дату услуги: такого дня нет в календаре.'),
    eventDate: typeset('Укажите дату мероприятия: такого дня нет в календаре.'),
    eventEarly: typeset('Мероприятие не может быть раньше даты услуги.'),
    sentOn: typeset('Укажите день отправки: такого дня нет в календаре.'),
    from: typeset('Укажите день, от которого считать: такого дня нет в календаре.'),
    days: (most: number) => typeset(`Укажите целое число рабочих дней от 0 до ${most}.`),
  },
};

export type Tester = typeof tester;
