import type { Status } from '#regulation/codes.ts';
import type { NoticeKind } from '#regulation/notifications.ts';

/** What a notice may speak of; days are `YYYY-MM-DD`. */
export interface NoticeFacts {
  replyDeadline?: string | null;
  responseDue?: string | null;
  facts?: Record<string, unknown>;
}

/** A notice in words: a short title after the number, and a sentence with what to do and by when. */
export type NoticeTexts = Record<
  NoticeKind,
  { title: (facts: NoticeFacts) => string; text: (facts: NoticeFacts) => string }
>;

/** The official labels of the statuses. */
export const statuses: Record<'ru' | 'en', Record<Status, string>> = {
  ru: {
    open: 'Открыто',
    in_review: 'На рассмотрении',
    in_progress: 'В работе',
    awaiting_client: 'Ожидание ответа заявителя',
    awaiting_operator: 'Ожидание ответа оператора',
    done: 'Исполнено',
    refused: 'Отказано',
    closed: 'Закрыто',
  },
  en: {
    open: 'Open',
    in_review: 'Under review',
    in_progress: 'In progress',
    awaiting_client: 'Waiting for the applicant',
    awaiting_operator: 'Waiting for the operator',
    done: 'Completed',
    refused: 'Refused',
    closed: 'Closed',
  },
};
