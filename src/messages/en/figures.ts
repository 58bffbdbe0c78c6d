import { formatWorkingDays } from '../format.ts';
import type { Messages } from '../ru.ts';

/** R-3.1.4/3. How well a clause is kept, beside it on the page of the Regulation; for Operators alone. */
export const figures: Messages['figures'] = {
  title: 'How it is kept',
  onlyYou: 'Only Operators see the figures.',
  period: (days) => `in ${days} days`,
  none: 'no data',
  reviewed: (days) =>
    days === 0 ? 'Looked at on the day of sending' : `Looked at within ${formatWorkingDays(days, 'en')}`,
  late: 'Sent after the deadline',
  replied: 'The Client answered a question in time',
  refused: 'Refused, of what has ended',
  silent: 'Refused for the Client’s silence, of what has ended',
  answered: 'The Agent answered in time',
  rated: 'Rated by the Client, of those asked',
  rating: 'Mean rating',
  outOfFive: (rating) => `${rating} of 5`,
  grounds: {
    late: 'sent after the deadline',
    incomplete_or_false: 'incomplete or false data',
    no_reply: 'no answer to the Operator’s question',
    agent_no_reply: 'no answer to the Agent’s question',
    other: 'other',
  },
};
