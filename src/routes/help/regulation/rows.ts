import { formatNumber, type Locale } from '#messages/format.ts';
import { formatShare } from '#messages/format-more.ts';
import type { Messages } from '#messages/ru.ts';
import { type Ground, grounds } from '#regulation/codes.ts';
import type { PageData } from './$types';

type Figures = NonNullable<PageData['figures']>;
type Period = Figures[number];

/** One line beside a clause: what is counted, and its value in each period. */
export interface FigureRow {
  name: string;
  values: string[];
  /** A part of the line above. */
  inner?: true;
}

/** R-3.1.4/3. The lines of a clause; none where nothing is counted of it. */
export function rowsOf(clause: string, figures: Figures, t: Messages): FigureRow[] {
  const words = t.figures;
  const row = (name: string, value: (period: Period) => string) => ({ name, values: figures.map(value) });
  const share = (name: string, of: (period: Period) => Period['late']) =>
    row(name, (period) => shareText(of(period), t));

  switch (clause) {
    case '3.2.2':
      return [share(words.reviewed(figures[0]?.reviewDays ?? 1), (period) => period.reviewed)];
    case '4.1.1':
      return [share(words.late, (period) => period.late)];
    case '4.2.2':
      return [share(words.replied, (period) => period.replied)];
    case '4.3.3':
      return [share(words.silent, (period) => ofEnded(period, 'agent_no_reply'))];
    case '4.4.1':
      return [share(words.answered, (period) => period.answered)];
    case '4.5.1':
      return [
        share(words.refused, (period) => period.refused),
        ...grounds
          .filter((ground) => ground !== 'other' || hasOther(figures))
          .map((ground) => ({
            ...share(words.grounds[ground], (period) => ofRefused(period, ground)),
            inner: true as const,
          })),
      ];
    case '4.5.2':
      return [
        share(words.rated, (period) => period.rated),
        row(words.rating, ({ rating }) => (rating === null ? words.none : ratingText(rating, t.lang, t))),
      ];
    default:
      return [];
  }
}

function shareText({ part, of }: Period['late'], t: Messages): string {
  return of === 0 ? t.figures.none : formatShare(part, of, t.lang);
}

function ofEnded({ grounds: counts, refused }: Period, ground: Ground) {
  return { part: counts[ground] ?? 0, of: refused.of };
}

function ofRefused({ grounds: counts, refused }: Period, ground: Ground) {
  return { part: counts[ground] ?? 0, of: refused.part };
}

/** «Иное» is a ground only where the University has set it. */
function hasOther(figures: Figures): boolean {
  return figures.some(({ grounds: counts }) => (counts.other ?? 0) > 0);
}

function ratingText(rating: number, lang: Locale, t: Messages): string {
  return t.figures.outOfFive(formatNumber(Math.round(rating * 10) / 10, lang));
}
