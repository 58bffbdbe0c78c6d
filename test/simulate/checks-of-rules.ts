import { addDays, type Calendar, endOfDay, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import { addWorkingDays } from '#regulation/terms.ts';
import { db } from '#server/db/database.ts';

interface Refused {
  id: string;
  number: string;
  ground: string;
  late: boolean;
  replyDeadline: string;
  serviceDate: string;
  finishedAt: Date;
  questions: { role: string; at: Date; answeredAt: Date | null; withdrawnAt: Date | null }[];
}

/** 4.3.3, 4.5.1. Each refusal once more by the words of the clause, from the thread and not from what the refusal says. */
export async function groundsGiven(calendar: Calendar): Promise<string[]> {
  const refused = await refusedOnes();
  return refused.filter((one) => !isGiven(one, calendar)).map(({ number, ground }) => `${number}: ${ground}`);
}

function isGiven({ ground, late, finishedAt, ...facts }: Refused, calendar: Calendar): boolean {
  const end = endOfDay(facts.replyDeadline);
  const silent = facts.questions.filter(({ answeredAt, withdrawnAt }) => !withdrawnAt && !answeredAt);

  switch (ground) {
    case 'late':
      return late;
    case 'incomplete_or_false':
      return true;
    case 'agent_no_reply':
      return finishedAt >= end && facts.questions.some((one) => one.role === 'agent' && isUnansweredBy(one, end));
    case 'no_reply':
      return silent.some(({ role, at }) => {
        if (role !== 'operator') return false;
        const dayAfter = endOfDay(addWorkingDays(moscowDay(at), 1, calendar));
        return at < end ? finishedAt >= end : finishedAt >= dayAfter || finishedAt >= moscowMoment(facts.serviceDate);
      });
    default:
      return false;
  }
}

function isUnansweredBy({ at, answeredAt, withdrawnAt }: Refused['questions'][number], end: Date): boolean {
  return !withdrawnAt && at < end && (!answeredAt || answeredAt >= end);
}

/**
 * R-4.2.2/4. Who was refused for silence, and was asked before 10:00 of the last day to reply, had heard of it on that day:
 * where nobody wrote in between and so the question was still there.
 */
export async function remindersSent(): Promise<string[]> {
  const refused = (await refusedOnes()).filter(({ ground }) => ground === 'no_reply' || ground === 'agent_no_reply');
  const reminders = await db
    .selectFrom('notifications')
    .select(['request', 'created_at'])
    .where('kind', '=', 'reply_last_day')
    .execute();
  const heard = new Map(reminders.map(({ request, created_at: at }) => [request, at]));

  return refused.flatMap(({ id, number, replyDeadline, questions }) => {
    const lastDay = moscowMoment(replyDeadline, '10:00');
    const wasAsked = questions.some(({ at, answeredAt }) => at < lastDay && (!answeredAt || answeredAt >= lastDay));
    const at = heard.get(id);
    const isInTime = at && at >= lastDay && at < moscowMoment(addDays(replyDeadline, 1));
    return wasAsked && !isInTime ? [`${number}: last day ${replyDeadline}, heard ${at?.toISOString() ?? 'never'}`] : [];
  });
}

async function refusedOnes(): Promise<Refused[]> {
  const [rows, questions] = await Promise.all([
    db
      .selectFrom('requests')
      .select(['id', 'number', 'late', 'reply_deadline', 'service_date', 'finished_at', 'outcome'])
      .where('stage', '=', 'refused')
      .execute(),
    db
      .selectFrom('messages')
      .innerJoin('requests', 'requests.id', 'messages.request')
      .select(['messages.request', 'messages.role', 'messages.at', 'messages.answered_at', 'messages.withdrawn_at'])
      .where('requests.stage', '=', 'refused')
      .where('messages.kind', '=', 'question')
      .execute(),
  ]);
  const of = Map.groupBy(questions, ({ request }) => request);

  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    ground: row.outcome?.ground ?? '',
    late: row.late,
    replyDeadline: row.reply_deadline,
    serviceDate: row.service_date,
    finishedAt: row.finished_at ?? new Date(0),
    questions: (of.get(row.id) ?? []).map(({ role, at, answered_at, withdrawn_at }) => ({
      role,
      at,
      answeredAt: answered_at,
      withdrawnAt: withdrawn_at,
    })),
  }));
}
