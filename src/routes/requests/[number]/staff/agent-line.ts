import type { Category } from '#regulation/codes.ts';
import { formatDay } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';
import type { Suggested } from './suggested.ts';

/** R-3.1.3/4. An Agent in a list to choose from: «полиграфия · занятость 1 из 10 · 86»; who is not suggested, by the load alone. */
export function agentLine(t: Messages, agent: Suggested | { running: number }, category: Category): string {
  if (!('match' in agent)) return t.staff.agents.load(agent.running);

  const words = t.staff.suggestion;
  const number = (value: number) => value.toLocaleString(t.lang);
  return [
    agent.match === 1 ? t.common.categoriesShort[category] : words.onlyCategory,
    words.load(number(agent.load), number(agent.capacity)),
    agent.absentUntil ? words.away(formatDay(agent.absentUntil, t.lang)) : agent.score,
  ].join(' · ');
}
