import type { Day } from './calendar.ts';
import type { Category, Stage, Waiting } from './codes.ts';
import { statusOf } from './statuses.ts';

/** R-3.1.3/3. What the request asks of an Agent. */
export interface SuggestionAsk {
  building: string | null;
  subtype: string | null;
  responseDue: Day;
}

/** 2.1/1. A specialisation in the category of the request; null means all of it. */
export interface Specialisation {
  building: string | null;
  subtype: string | null;
}

/** Working requests that an Agent is assigned to, those that weigh the same together. */
export interface OnHand {
  stage: Stage;
  waiting: Waiting;
  responseDue: Day;
  isAnswered: boolean;
  count: number;
}

/** R-3.1.3/3. What the service knows of an Agent. */
export interface AgentFacts {
  id: string;
  name: string;
  /** Those in the category of the request; without one the Agent is not suggested. */
  specialisations: readonly Specialisation[];
  onHand: readonly OnHand[];
  capacity: number;
  continues: boolean;
  lastAssignedAt: Date | null;
  absences: readonly { since: Day; until: Day }[];
}

/** R-3.1.3/3. One Agent of the suggestion; without a score where they are absent. */
export interface Suggestion {
  id: string;
  score: number | null;
  match: 1 | 0.7;
  load: number;
  capacity: number;
  continues: boolean;
  absentUntil: Day | null;
  /** The three parts as they are shown, of 50, 40 and 10. */
  parts: { match: number; free: number; continues: number };
}

/** The days that count: today and the next working day. */
export interface SuggestionDays {
  today: Day;
  nextWorkingDay: Day;
}

/** R-3.1.3/3. The Agents of the category, the best first and the absent last; the Operator decides. */
export function suggest(agents: readonly AgentFacts[], ask: SuggestionAsk, days: SuggestionDays): Suggestion[] {
  return agents
    .flatMap((agent) => {
      const match = matchOf(agent.specialisations, ask);
      return match === null ? [] : [{ agent, suggestion: suggestionOf(agent, match, ask, days) }];
    })
    .sort(byRank)
    .map(({ suggestion }) => suggestion);
}

/**
 * R-3.1.3/3, M. 1 where a specialisation covers the building and the subtype of the request (one that names neither covers
 * the whole category), 0.7 where only the category is the same, null where not even that.
 */
export function matchOf(specialisations: readonly Specialisation[], { building, subtype }: SuggestionAsk) {
  if (specialisations.length === 0) return null;
  const covers = (own: Specialisation) =>
    (own.building === null || own.building === building) && (own.subtype === null || own.subtype === subtype);

  return specialisations.some(covers) ? (1 as const) : (0.7 as const);
}

/** R-3.1.3/3. How much an Agent has on hand, whole requests being 1. */
export function loadOf(onHand: readonly OnHand[], days: SuggestionDays): number {
  return onHand.reduce((sum, one) => sum + tenthsOf(one, days) * one.count, 0) / 10;
}

/** In tenths, so that nothing is lost by adding. */
function tenthsOf({ stage, waiting, responseDue, isAnswered }: OnHand, { nextWorkingDay }: SuggestionDays): number {
  const isDue = !isAnswered && responseDue <= nextWorkingDay;
  return weights[statusOf({ stage, waiting })] + (isDue ? 5 : 0);
}

// prettier-ignore
const weights = {
  open: 10, in_review: 10, awaiting_operator: 10, awaiting_client: 5, in_progress: 3, done: 0, refused: 0, closed: 0,
} as const;

function suggestionOf(agent: AgentFacts, match: 1 | 0.7, ask: SuggestionAsk, days: SuggestionDays): Suggestion {
  const { capacity, continues } = agent;
  const load = loadOf(agent.onHand, days);
  const absentUntil = absenceOf(agent.absences, days.today, ask.responseDue);
  const parts = { match: match === 1 ? 50 : 35, free: freeOf(load, capacity), continues: continues ? 10 : 0 };
  const score = absentUntil ? null : Math.round(parts.match + parts.free + parts.continues);

  return {
    id: agent.id,
    score,
    match,
    load,
    capacity,
    continues,
    absentUntil,
    parts: { ...parts, free: Math.round(parts.free) },
  };
}

/** F of 40. Whole tenths are divided once, so that a half is a half. */
function freeOf(load: number, capacity: number): number {
  return (40 * Math.max(0, capacity * 10 - Math.round(load * 10))) / (capacity * 10);
}

/** The last day of an absence on any day from today to the term of the answer. */
function absenceOf(absences: AgentFacts['absences'], today: Day, responseDue: Day): Day | null {
  const last = responseDue < today ? today : responseDue;
  const within = absences.filter(({ since, until }) => since <= last && until >= today);

  return within.reduce<Day | null>((latest, { until }) => (latest && latest > until ? latest : until), null);
}

interface Ranked {
  agent: AgentFacts;
  suggestion: Suggestion;
}

/** The score; then the smaller load, the longest time since the last assignment, the surname, the id. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    (b.suggestion.score ?? -1) - (a.suggestion.score ?? -1) ||
    a.suggestion.load - b.suggestion.load ||
    (a.agent.lastAssignedAt?.getTime() ?? 0) - (b.agent.lastAssignedAt?.getTime() ?? 0) ||
    compareTexts(surnameOf(a.agent.name), surnameOf(b.agent.name)) ||
    compareTexts(a.agent.id, b.agent.id)
  );
}

/** The directory writes the surname first; ё stands with е, as in the Russian alphabet of lists. */
function surnameOf(name: string): string {
  return (name.trim().split(/\s+/)[0] ?? '').toLowerCase().replaceAll('ё', 'е');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 2.1/1. What a specialisation may be narrowed to, from the fields of a request. */
export function subtypeOf(category: Category, fields: Record<string, unknown>): string | null {
  const field = subtypeFields[category];
  return field ? textOf(fields[field]) : null;
}

/** 2.1/1. The building in which a room is wanted. */
export function buildingOf(fields: Record<string, unknown>): string | null {
  return textOf(fields.building);
}

const subtypeFields: Partial<Record<Category, string>> = { rooms: 'roomType', media: 'service', printing: 'product' };

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
