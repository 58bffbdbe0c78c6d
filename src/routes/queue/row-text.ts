import { formatDayShort } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';
import type { QueueRow } from '#server/queries/queue.ts';

/** The first thing to know of a row: its picture, how loud it is, and the word for it. */
export interface Urgency {
  icon: 'overdue' | 'offer' | 'clock' | 'raised' | 'event_over' | 'late';
  tone: 'bad' | 'soon' | '';
  text: string;
}

/** R-3.1.3/5. What burns about a row; null where nothing does. */
export function urgencyOf(row: QueueRow, t: Messages, today: string): Urgency | null {
  const { why, late, raised, target } = row;
  const words = t.queue;

  if (why === 'overdue') return { icon: 'overdue', tone: 'bad', text: words.why.overdue };
  if (why === 'refusal_waits' || why === 'handover_waits') return { icon: 'offer', tone: 'bad', text: words.why[why] };
  if (why === 'due_today') return { icon: 'clock', tone: 'soon', text: words.why.due_today };
  if (raised) return { icon: 'raised', tone: 'soon', text: words.raised };
  if (why === 'reply_over') return { icon: 'clock', tone: 'soon', text: words.why.reply_over };
  if (target?.over) return { icon: 'clock', tone: 'soon', text: whyOf(row, t, today) };
  if (why === 'event_over') return { icon: 'event_over', tone: '', text: words.why.event_over };
  return late && why === 'new' ? { icon: 'late', tone: 'soon', text: words.late } : null;
}

/** The word after the date of the answer, and how loud it is. */
export function dueOf(row: QueueRow, t: Messages, today: string, tomorrow: string): { word: string; tone: string } {
  const { responseState, responseDue, isOver } = row;
  const { due } = t.queue;

  if (responseState === 'met') return { word: due.met, tone: 'quiet' };
  if (responseState === 'met_late') return { word: due.metLate, tone: 'quiet' };
  if (isOver) return { word: '', tone: 'quiet' };
  if (responseState === 'overdue') return { word: due.overdue, tone: 'bad' };
  if (responseDue === today) return { word: due.today, tone: 'soon' };
  return { word: responseDue === tomorrow ? due.tomorrow : '', tone: '' };
}

/** R-3.1.3/5. «Почему здесь». */
export function whyOf({ why, summary, target }: QueueRow, t: Messages, today: string): string {
  if (summary && why === 'in_progress') return t.queue.summary(summary);
  if (target && why === 'client_wrote') return t.queue.clientWaits(target.since, today);
  if (target?.over && why === 'new') return t.queue.reviewOver(formatDayShort(target.due, t.lang));
  return t.queue.why[why];
}
