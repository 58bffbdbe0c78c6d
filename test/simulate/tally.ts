import { type RuleCode, RuleError } from '#regulation/rule-error.ts';

/**
 * What people run into in an ordinary year: something is taken, it is too early, somebody else was quicker. Any other «no»
 * says that the simulation or the service is wrong.
 */
const ordinary: readonly RuleCode[] = [
  'taken',
  'stock_short',
  'reply_still_possible',
  'no_question',
  'question_too_late',
  'ground_not_given',
  'withdrawn',
  'wrong_status',
  'stale',
  'feedback_over',
  'date_past',
];

/** What has been done, what the rules have refused, and what should not have happened. */
export class Tally {
  readonly done: Record<string, number> = {};
  readonly refused: Partial<Record<RuleCode, number>> = {};
  readonly broken: string[] = [];

  /** Takes one action of a person; null where a rule says no, which is counted. */
  async act<Result>(what: string, work: () => Promise<Result>): Promise<{ result: Result } | { no: RuleError | null }> {
    try {
      const result = await work();
      this.done[what] = (this.done[what] ?? 0) + 1;
      return { result };
    } catch (error) {
      return { no: this.#refuse(what, error) };
    }
  }

  #refuse(what: string, error: unknown): RuleError | null {
    if (!(error instanceof RuleError)) {
      this.broken.push(`${what}: ${error instanceof Error ? error.message : error}`);
      return null;
    }

    this.refused[error.rule] = (this.refused[error.rule] ?? 0) + 1;
    if (!ordinary.includes(error.rule)) {
      this.broken.push(`${what}: ${error.rule} ${JSON.stringify(error.details)}`);
    }
    return error;
  }
}
