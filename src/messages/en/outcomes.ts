import type { Messages } from '../ru.ts';

/** 3.2.6. Why a request was refused or closed, as its Client reads it in a list and on the card. */
export const outcomes: Messages['outcomes'] = {
  grounds: {
    late: 'sent after the deadline',
    incomplete_or_false: 'incomplete or incorrect data',
    no_reply: 'the Operator’s question was not answered',
    agent_no_reply: 'the Agent’s question was not answered',
    other: 'another ground',
  },
  closingReasons: {
    withdrawn: 'you withdrew it',
    duplicate: 'it repeats another request of yours',
    out_of_scope: 'it is not about student initiatives',
    impossible: 'it cannot be carried out',
    other: 'another reason',
  },
};
