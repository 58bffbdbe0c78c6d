import type { Category } from '#regulation/codes.ts';
import { formatDay } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';
import type { Suggested } from './suggested.ts';

/**
 * R-3.1.3/4. An Agent in a list to choose from: «Полиграфия · занятость 1 из 10 · 86»; who is away, until when; who is not
 * suggested, by the load alone. `scored` leaves the score out where it stands beside the line.
 */
export function agentLine(
  t: Messages,
  agent: Suggested | { running: number },
  category: Category,
  scored = true,
): string {
  if (!('match' in agent)) return `${t.staff.suggestion.notSuggested} · ${t.staff.agents.load(agent.running)}`;

  const words = t.staff.suggestion;
  const number = (value: number) => value.toLocaleString(t.lang);
  return [
    agent.match === 1 ? words.categories[category] : words.onlyCategory,
    words.load(number(agent.load), number(agent.capacity)),
    agent.absentUntil ? words.away(formatDay(agent.absentUntil, t.lang)) : scored ? agent.score : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
