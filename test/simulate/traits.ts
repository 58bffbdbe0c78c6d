import type { Dice } from './random.ts';

/** What a Client of one request is like, and what the staff will find in it; known to nobody before it shows. */
export interface Traits {
  /** How the Client takes a clarifying question: after so many hours, only when reminded, or never. */
  replies: number | 'reminded' | 'never';
  /** Hours after sending. */
  withdrawsAfter: number | null;
  /** Hours after sending: «a question of mine». */
  asksAfter: number | null;
  /** Says thank you for the answer. */
  thanks: boolean;
  /** Takes another time, or fewer items, where what was asked for is not there. */
  takesOther: boolean;
  opinion: { rating: number; after: number } | 'declines' | 'none';

  /** 3.2.2. Something is missing: the Operator asks before accepting. */
  operatorAsks: boolean;
  /** 4.3.2. The Agent needs to know more. */
  agentAsks: boolean;
  lateForgiven: boolean;
  /** What the Operator sees at once and ends the request with. */
  flaw: 'none' | 'false' | 'out_of_scope' | 'duplicate';
  /** 4.6.4. Two Agents carry it out. */
  coWorker: boolean;
  /** R-3.1.3/1. The first Agent finds that it is not theirs. */
  handOver: boolean;
  /** R-3.2.3/5. What was promised falls through once. */
  fallsThrough: boolean;
  /** 4.3.3. An Agent tries to refuse before they may. */
  impatient: boolean;
  /** R-4.3.3/3. The Operator returns an Agent's refusal. */
  refusalReturned: boolean;
  /** R-3.1.3/5. Raised in the queue by hand. */
  raised: boolean;
}

/** Shares as one would guess them; each can be changed here. */
export function traitsOf(dice: Dice): Traits {
  const manner = dice.weighted({ quick: 62, slow: 20, reminded: 10, never: 8 });
  const flaw = dice.weighted({ none: 945, false: 15, out_of_scope: 20, duplicate: 20 });

  return {
    replies: manner === 'quick' ? 0.5 + dice.aboutMean(5) : manner === 'slow' ? 12 + dice.aboutMean(40) : manner,
    withdrawsAfter: dice.chance(0.04) ? 2 + dice.aboutMean(60) : null,
    asksAfter: dice.chance(0.09) ? 1 + dice.aboutMean(40) : null,
    thanks: dice.chance(0.2),
    takesOther: dice.chance(0.7),
    opinion: opinionOf(dice),
    operatorAsks: flaw === 'none' && dice.chance(0.08),
    agentAsks: dice.chance(0.13),
    lateForgiven: dice.chance(0.6),
    flaw,
    coWorker: dice.chance(0.04),
    handOver: dice.chance(0.02),
    fallsThrough: dice.chance(0.01),
    impatient: dice.chance(0.2),
    refusalReturned: dice.chance(0.1),
    raised: dice.chance(0.01),
  };
}

/** 4.5.2. About a third say how it was, most of them content. */
function opinionOf(dice: Dice): Traits['opinion'] {
  const kind = dice.weighted({ rates: 34, declines: 6, none: 60 });
  if (kind !== 'rates') return kind;

  const rating = Number(dice.weighted({ '5': 55, '4': 25, '3': 10, '2': 5, '1': 5 }));
  return { rating, after: 1 + dice.aboutMean(50) };
}
