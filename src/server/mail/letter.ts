import { notices } from '#messages/ru/notices.ts';
import { statuses } from '#messages/notice-text.ts';
import type { NoticeKind } from '#regulation/notifications.ts';
import { statusOf } from '#regulation/statuses.ts';
import { env } from '../env.ts';
import { latinNumber } from '../number.ts';
import type { Stage, Waiting } from '#regulation/codes.ts';

interface LetterNotice {
  kind: NoticeKind;
  number: string | null;
  title: string | null;
  stage: Stage | null;
  waiting: Waiting | null;
  reply_deadline: string | null;
  response_due: string | null;
  facts: Record<string, unknown>;
}

/** ux 9: subject with the number first; what happened, what to do, by when, one link. No text of a message, no file. */
export function letterOf(notice: LetterNotice): { subject: string; text: string; html: string } {
  const { number, title, kind } = notice;
  const words = notices[kind];
  const facts = {
    replyDeadline: notice.reply_deadline,
    responseDue: notice.response_due,
    facts: notice.facts,
  };
  const status =
    notice.stage && notice.waiting ? statuses.ru[statusOf({ stage: notice.stage, waiting: notice.waiting })] : null;
  const address = addressOf(notice);
  const lines = [
    words.text(facts),
    ...(title ? [`Обращение: «${title}»`] : []),
    ...(status ? [`Статус: ${status}`] : []),
  ];

  return {
    subject: number ? `${number}: ${words.title(facts)}` : capital(words.title(facts)),
    text: [...lines, '', `Открыть: ${address}`, '', footer].join('\n'),
    html: htmlOf(lines, address),
  };
}

const footer = 'Это письмо отправил сервис «Мои инициативы». Отвечать на него не нужно: напишите в обращении.';

function addressOf({ kind, number, facts }: LetterNotice): string {
  const base = env.ORIGIN + env.BASE_PATH;
  if (number) return `${base}/requests/${latinNumber(number)}`;
  if (kind === 'calendar_missing') return `${base}/settings/calendar`;
  if (typeof facts.item === 'string') return `${base}/resources/stock/${facts.item}`;
  return typeof facts.draft === 'string' ? `${base}/new/${facts.draft}` : `${base}/`;
}

function htmlOf(lines: string[], address: string): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  return `<!doctype html><html lang="ru"><body>${paragraphs}<p><a href="${escaped(address)}">Открыть в сервисе</a></p><p>${escaped(footer)}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
