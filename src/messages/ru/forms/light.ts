import type { LightTexts } from '../../field-text.ts';
import { plural } from '../../format.ts';

/** «1 знака», «5 знаков». */
export const signs = (n: unknown) => plural(Number(n), 'знака', 'знаков', 'знаков');
const minutes = (n: unknown) => plural(Number(n), 'минута', 'минуты', 'минут');

/** How to put a phone or an address right. */
export const phone = 'укажите +7 и 10 цифр, например +7 (499) 000-00-00.';
export const url = 'укажите адрес, который начинается с https:// и не длиннее 500 знаков.';

/** 4.2.1. What a page tells by itself, on leaving a field. */
export const light: LightTexts = {
  text_short: (name, { min, length, advice }) =>
    `В поле «${name}» меньше ${min} ${signs(min)}, сейчас ${length}. ${advice ?? 'Напишите подробнее.'}`,
  text_long: (name, { max, length }) =>
    `В поле «${name}» больше ${max} ${signs(max)}, сейчас ${length}. Сократите текст.`,
  number: (name, { min, max }) => `Заполните поле «${name}»: укажите число от ${min} до ${max}.`,
  time_step: (name, { step, example }) =>
    `Поле «${name}»: укажите время с шагом ${step} ${minutes(step)}, например 18:00 или ${example}.`,
  phone: (name) => `Поле «${name}»: ${phone}`,
  url: (name) => `Поле «${name}»: ${url}`,
};

/** 4.2.1. More than there is: it may be sent all the same. */
export const aboveStock = (available: number) =>
  `В наличии ${available}. Отправить можно: Агент ответит, сколько получится выдать.`;
