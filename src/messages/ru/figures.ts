import type { Ground } from '#regulation/codes.ts';
import { formatWorkingDays, plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** R-3.1.4/3. How well a clause is kept, beside it on the page of the Regulation; for Operators alone. */
export const figures = {
  title: 'Как выполняется',
  onlyYou: typeset('Цифры видят только Операторы.'),
  period: (days: number) => `за\u00a0${days}\u00a0${plural(days, 'день', 'дня', 'дней')}`,
  none: typeset('нет данных'),
  reviewed: (days: number) =>
    days === 0 ? typeset('Проверено в день отправки') : typeset(`Проверено за ${formatWorkingDays(days, 'ru')}`),
  late: typeset('Отправлено позже срока'),
  replied: typeset('Клиент ответил на вопрос в срок'),
  refused: typeset('Отказано, из завершённых'),
  silent: typeset('Отказано из-за молчания Клиента, из завершённых'),
  answered: typeset('Агент ответил в срок'),
  rated: typeset('Клиент оценил, из тех, кого спросили'),
  rating: 'Средняя оценка',
  outOfFive: (rating: string) => typeset(`${rating} из 5`),
  grounds: {
    late: 'отправлено позже срока',
    incomplete_or_false: typeset('неполные или недостоверные данные'),
    no_reply: typeset('нет ответа на вопрос Оператора'),
    agent_no_reply: typeset('нет ответа на вопрос Агента'),
    other: 'иное',
  } satisfies Record<Ground, string>,
};
