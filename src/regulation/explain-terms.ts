import { type Calendar, type Day, moscowDay } from './calendar.ts';
import { responseDueOf } from './response.ts';
import { type TermsAsk, type TermSettings, termsOf } from './terms.ts';
import { countBack } from './working-days.ts';

/** One step of counting a term; `days` are the working days counted, nearest first, and the text is made in `messages`. */
export type TermStep = { clause: '4.1.1' | '4.2.2' | '4.4.1'; days: Day[] } & (
  | { term: 'submissionDeadline'; key: 'lead'; params: { serviceDate: Day; leadDays: number; day: Day } }
  | { term: 'submissionDeadline'; key: 'lead_clear'; params: { leadDays: number; day: Day } }
  | { term: 'submissionDeadline'; key: 'in_time'; params: { sent: Day; day: Day } }
  | { term: 'submissionDeadline'; key: 'late'; params: { sent: Day; day: Day; lateBy: number } }
  | { term: 'replyDeadline'; key: 'reply'; params: { eventDate: Day; replyDays: number; day: Day } }
  | { term: 'responseDue'; key: 'after_receipt'; params: { sent: Day; responseDays: number; day: Day } }
  | { term: 'responseDue'; key: 'before_event'; params: { serviceDate: Day; responseDays: number; day: Day } }
  | { term: 'responseDue'; key: 'earlier'; params: { day: Day } }
  | { term: 'responseDue'; key: 'floor'; params: { sent: Day; day: Day } }
  | { term: 'responseDue'; key: 'cap'; params: { day: Day } }
  | { term: 'submissionDeadline' | 'replyDeadline' | 'responseDue'; key: 'down'; params: { from: Day; day: Day } }
);

/** R-1.1/1, 4.1.1, 4.2.2, 4.4.1. How each term of a request was counted, step by step. */
export function explainTerms(ask: TermsAsk, settings: TermSettings, calendar: Calendar): TermStep[] {
  const { replyDeadline, responseDue } = termsOf(ask, settings, calendar);
  const reply = explainReply(ask, settings, calendar);
  const response = explainResponse(ask, settings, calendar);

  return [
    ...explainSubmission(ask, settings, calendar),
    reply,
    ...explainDown(reply, replyDeadline),
    ...response,
    ...explainDown(response.at(-1), responseDue),
  ];
}

/** A term that ended on a day on which the service was down ends later. */
function explainDown(step: TermStep | undefined, day: Day): TermStep[] {
  const from = step?.params.day;
  if (!step || !from || from >= day) return [];

  return [{ term: step.term, clause: step.clause, key: 'down', days: [], params: { from, day } }];
}

function explainSubmission(ask: TermsAsk, settings: TermSettings, calendar: Calendar): TermStep[] {
  const { serviceDate, submittedAt } = ask;
  const { leadDays, leadCountMode } = settings;
  const { submissionDeadline, late, lateBy } = termsOf(ask, settings, calendar);
  const step = { term: 'submissionDeadline', clause: '4.1.1' } as const;
  const days = countBack(serviceDate, leadDays, calendar);
  const sent = moscowDay(submittedAt);
  const steps: TermStep[] = [
    { ...step, key: 'lead', days, params: { serviceDate, leadDays, day: days.at(-1) ?? serviceDate } },
  ];

  if (leadCountMode === 'clear') {
    steps.push({ ...step, key: 'lead_clear', days: [], params: { leadDays, day: submissionDeadline } });
  }
  if (leadCountMode === 'inclusive') steps.push(...explainDown(steps[0], submissionDeadline));
  steps.push(
    late
      ? { ...step, key: 'late', days: [], params: { sent, day: submissionDeadline, lateBy } }
      : { ...step, key: 'in_time', days: [], params: { sent, day: submissionDeadline } },
  );
  return steps;
}

function explainReply({ eventDate }: TermsAsk, { replyDays }: TermSettings, calendar: Calendar): TermStep {
  const days = countBack(eventDate, replyDays, calendar);
  const params = { eventDate, replyDays, day: days.at(-1) ?? eventDate };

  return { term: 'replyDeadline', clause: '4.2.2', key: 'reply', days, params };
}

function explainResponse(ask: TermsAsk, settings: TermSettings, calendar: Calendar): TermStep[] {
  const { serviceDate, submittedAt } = ask;
  const { responseDays, responseMode } = settings;
  const { after, before, floor, chosen, due } = responseDueOf(ask, settings, calendar);
  const step = { term: 'responseDue', clause: '4.4.1' } as const;
  const sent = moscowDay(submittedAt);
  const steps: TermStep[] = [];

  if (responseMode !== 'before_event' && after) {
    steps.push({
      ...step,
      key: 'after_receipt',
      days: after,
      params: { sent, responseDays, day: after.at(-1) ?? sent },
    });
  }
  if (responseMode !== 'after_receipt') {
    const day = before.at(-1) ?? serviceDate;
    steps.push({ ...step, key: 'before_event', days: before, params: { serviceDate, responseDays, day } });
  }
  if (responseMode === 'earlier') steps.push({ ...step, key: 'earlier', days: [], params: { day: chosen } });
  if (floor && chosen < floor && responseMode !== 'after_receipt') {
    steps.push({ ...step, key: 'floor', days: [floor], params: { sent, day: floor } });
  }
  if (due === serviceDate && (chosen > due || !floor || floor > due))
    steps.push({ ...step, key: 'cap', days: [], params: { day: due } });
  return steps;
}
