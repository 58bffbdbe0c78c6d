import type { CalendarList, CalendarProblem, CalendarYear } from '#regulation/calendar.ts';
import { formatWeekday, type Locale } from './format.ts';
import { formatDayNumeric } from './format-more.ts';

type Code = CalendarProblem['code'];
type Of<One extends Code> = Extract<CalendarProblem, { code: One }>;
type Total = keyof CalendarYear['totals'];

interface Texts {
  lists: Record<CalendarList, string>;
  totals: Record<Total, string>;
  year: (year: string) => string;
  codes: { [One in Code]: (problem: Of<One>, texts: Texts) => string };
}

/** R-TIME/2. What is wrong with a calendar file, in a sentence that names the place. */
export function calendarProblemText(problem: CalendarProblem, locale: Locale): string {
  const texts = locale === 'ru' ? ru : en;
  const say = texts.codes[problem.code] as (problem: CalendarProblem, texts: Texts) => string;

  return (problem.year ? texts.year(problem.year) : '') + say(problem, texts);
}

const ru: Texts = {
  lists: {
    statutoryHolidays: 'праздники',
    nonWorkingWeekdays: 'нерабочие будни',
    workingWeekendDays: 'рабочие выходные',
    shortenedDays: 'сокращённые дни',
  },
  totals: {
    calendarDays: 'дней в году',
    workingDays: 'рабочих дней',
    nonWorkingDays: 'нерабочих дней',
    shortenedDays: 'сокращённых дней',
    workingHours40h: 'часов при 40-часовой неделе',
    workingDaysByMonth: 'рабочих дней по месяцам',
  },
  year: (year) => `${year} год: `,
  codes: {
    not_readable: () => 'Файл не читается: нужен файл JSON.',
    no_years: () => 'В файле нет ни одного года производственного календаря.',
    other_year: () => 'внутри записан другой год.',
    no_number: () => 'нет номера года.',
    no_status: () => 'не указано, официальный это календарь или предварительный.',
    no_transfers: () => 'нет списка переносов из постановления.',
    no_totals: () => 'нет итогов, по которым календарь проверяется.',
    no_form: () => 'списки дней устроены не так, как в производственном календаре.',
    not_list: ({ list }, { lists }) => `нет списка «${lists[list]}».`,
    not_a_day: ({ list, date }, { lists }) => `список «${lists[list]}»: ${date} — такого дня нет.`,
    day_of_another_year: ({ list, date }, { lists }) => `список «${lists[list]}»: ${day(date)} — день другого года.`,
    weekday: ({ list, date, weekday }, { lists }) =>
      `список «${lists[list]}»: ${day(date)} — это ${formatWeekday(date, 'ru')}, а в файле ${weekday}.`,
    weekend_off: ({ date }) => `${day(date)} и так выходной: среди нерабочих будней его быть не может.`,
    weekday_worked: ({ date }) => `${day(date)} и так будний день: среди рабочих выходных его быть не может.`,
    both: ({ date }) => `${day(date)} записан и рабочим, и нерабочим.`,
    shortened_off: ({ date }) => `${day(date)} записан и сокращённым, и нерабочим.`,
    transfer: ({ date }) => `по постановлению ${day(date)} — выходной, а в календаре нет.`,
    total: ({ name, said, counted }, { totals }) =>
      `итог «${totals[name]}» — ${said.replaceAll(',', ', ')}, а по дням получается ${counted.replaceAll(',', ', ')}.`,
  },
};

const en: Texts = {
  lists: {
    statutoryHolidays: 'statutoryHolidays',
    nonWorkingWeekdays: 'nonWorkingWeekdays',
    workingWeekendDays: 'workingWeekendDays',
    shortenedDays: 'shortenedDays',
  },
  totals: {
    calendarDays: 'totals.calendarDays',
    workingDays: 'totals.workingDays',
    nonWorkingDays: 'totals.nonWorkingDays',
    shortenedDays: 'totals.shortenedDays',
    workingHours40h: 'totals.workingHours40h',
    workingDaysByMonth: 'totals.workingDaysByMonth',
  },
  year: (year) => `${year}: `,
  codes: {
    not_readable: () => 'The file is not JSON.',
    no_years: () => 'There is no year of a production calendar in the file.',
    other_year: () => 'another year stands inside.',
    no_number: () => 'there is no number of the year.',
    no_status: () => 'the status is neither official nor provisional.',
    no_transfers: () => 'decree.transfers is not a list.',
    no_totals: () => 'the totals are missing.',
    no_form: () => 'the lists of days do not have the form of a production calendar.',
    not_list: ({ list }) => `${list} is not a list.`,
    not_a_day: ({ list, date }) => `${list}: ${date} is not a day.`,
    day_of_another_year: ({ list, date }) => `${list}: ${date} is of another year.`,
    weekday: ({ list, date, weekday, really }) => `${list}: ${date} is ${really}, not ${weekday}.`,
    weekend_off: ({ date }) => `nonWorkingWeekdays: ${date} is a weekend.`,
    weekday_worked: ({ date }) => `workingWeekendDays: ${date} is not a weekend.`,
    both: ({ date }) => `${date} is both working and not.`,
    shortened_off: ({ date }) => `${date} is both shortened and free.`,
    transfer: ({ date }) => `the decree frees ${date}, the calendar does not.`,
    total: ({ name, said, counted }, { totals }) => `${totals[name]} is ${said}, counted ${counted}.`,
  },
};

function day(date: string): string {
  return formatDayNumeric(date, 'ru');
}
