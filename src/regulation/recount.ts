import type { Day } from './calendar.ts';
import type { Terms } from './terms.ts';

/**
 * R-TIME/6, R-4.6.1/1. What a count on purpose makes of stored terms. It breaks no sent request: nobody becomes late by a
 * day that was declared after they sent, and no term that still runs is moved to a day that is gone.
 */
export function recountedTerms(stored: Terms, counted: Terms, today: Day): Terms {
  const isStillInTime = !stored.late && counted.late;
  const submission = isStillInTime ? stored : counted;

  return {
    submissionDeadline: submission.submissionDeadline,
    late: submission.late,
    lateBy: submission.lateBy,
    replyDeadline: running(stored.replyDeadline, counted.replyDeadline, today),
    responseDue: running(stored.responseDue, counted.responseDue, today),
  };
}

function running(stored: Day, counted: Day, today: Day): Day {
  return counted < today && stored >= today ? stored : counted;
}
