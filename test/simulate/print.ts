import type { Check } from './checks.ts';
import type { Figures } from './figures.ts';
import { badShare } from './figures-of-months.ts';
import type { Ask } from './year.ts';

/** The figures of a year as a page of text. */
export function print(ask: Ask, figures: Figures, checks: readonly Check[]): string {
  return [
    head(ask, figures),
    table(clauses(figures)),
    `Refusals by ground (4.3.3, 4.5.1): ${counts(figures.refusals)}`,
    `Closings by reason (3.2.6): ${counts(figures.closings)}`,
    `What the rules refused: ${counts(figures.refusedByRules)}`,
    '',
    table([
      ['month', 'sent', 'due', 'overdue', 'p90 days', 'longest queue'],
      ...figures.months.map((one) => [
        one.month,
        String(one.sent),
        String(one.due),
        percent(one.overdue),
        String(one.p90Days),
        String(one.longestQueue),
      ]),
    ]),
    firstBad(figures),
    '',
    table([
      ['Agent', 'answered', 'mean load', 'peak', 'peak week', 'categories'],
      ...figures.agents.map(({ name, answered, meanLoad, peak, categories }) => [
        name,
        String(answered),
        meanLoad.toFixed(1),
        peak.load.toFixed(1),
        peak.week,
        categories.join(', '),
      ]),
    ]),
    '',
    ...checks.map(({ what, broken }) => (broken.length === 0 ? `right   ${what}` : brokenLines(what, broken))),
  ].join('\n');
}

function head(
  { students, agents, operators, perDay, reviewsPerDay, from, until, seed }: Ask,
  { sent, steps }: Figures,
) {
  return (
    `${from} to ${until}: ${students} students, ${sent} requests, ${steps} steps; ${agents} Agents (${perDay} a day each), ` +
    `${operators} Operators (${reviewsPerDay} reviews a day each), seed ${seed}\n`
  );
}

// prettier-ignore
function clauses({ reviewed, late, replies, responses, completed, feedback, queue, notices, responsesBySending }: Figures): string[][] {
  return [
    ['3.2.2 reviewed in time', percent(reviewed.share), `median ${reviewed.medianDays} working days`],
    ['4.1.1 sent late', percent(late.share), `${late.count} requests`],
    ['4.2.2 answered in time', percent(replies.share), `${replies.asked} questions: ${replies.inTime} in time, ${replies.late} late, ${replies.never} never`],
    ['4.4.1 answered in time', percent(responses.share), `${responses.met} met, ${responses.metLate} late; median ${responses.medianDays}, p90 ${responses.p90Days} working days`],
    ['4.4.1 by sending', percent(responsesBySending.inTime), `of what was sent in time, ${percent(responsesBySending.late)} of what was sent late`],
    ['3.2.6 completed', String(completed), `${responses.withdrawn} withdrawn before an answer`],
    ['4.5.2 rated', percent(feedback.share), `${feedback.rated} of ${feedback.asked} asked, ${feedback.declined} declined, mean ${feedback.mean.toFixed(2)}`],
    ['3.1.3 longest queue', String(queue.unanswered.most), `unanswered on ${queue.unanswered.on}; ${queue.overdue.most} overdue on ${queue.overdue.on}; ${queue.unreviewed.most} unreviewed on ${queue.unreviewed.on}`],
    ['4 notices', String(notices.told), `${notices.letters} letters, at most ${notices.mostLetters} a day (${notices.on})`],
  ];
}

function firstBad({ firstBadWeek: week }: Figures): string {
  if (!week) return `No week with more than ${percent(badShare)} overdue.`;
  return `First week with more than ${percent(badShare)} overdue: from ${week.week}, ${week.overdue} of ${week.due}.`;
}

function brokenLines(what: string, broken: readonly string[]): string {
  const more = broken.length > 20 ? [`        and ${broken.length - 20} more`] : [];
  return [`BROKEN  ${what} (${broken.length})`, ...broken.slice(0, 20).map((line) => `        ${line}`), ...more].join(
    '\n',
  );
}

function counts(of: Record<string, number>): string {
  const entries = Object.entries(of).toSorted(([, a], [, b]) => b - a);
  return entries.map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

/** Columns of equal width, the first and the last to the left. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];

  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          const isLast = column === row.length - 1;
          return column === 0 ? cell.padEnd(width) : isLast ? cell : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}
