import type { ClosingReason, Ground } from '#regulation/codes.ts';
import { typeset } from '../typeset.ts';

/** 3.2.6. Why a request was refused or closed, as its Client reads it in a list and on the card. */
export const outcomes = {
  grounds: {
    late: typeset('отправлено позже срока'),
    incomplete_or_false: typeset('неполные или недостоверные данные'),
    no_reply: typeset('нет ответа на вопрос Оператора'),
    agent_no_reply: typeset('нет ответа на вопрос Агента'),
    other: 'иное основание',
  } satisfies Record<Ground, string>,
  closingReasons: {
    withdrawn: typeset('вы его отозвали'),
    duplicate: typeset('оно повторяет другое ваше обращение'),
    out_of_scope: typeset('не относится к студенческим инициативам'),
    impossible: typeset('исполнить невозможно'),
    other: 'другая причина',
  } satisfies Record<ClosingReason, string>,
};
