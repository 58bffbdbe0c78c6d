import { knownNames } from '#lib/known-names.ts';
import { type EditedLine, editedLines } from '#messages/edited-lines.ts';
import type { Messages } from '#messages/ru.ts';
import type { CardLists } from '#server/db/dictionaries.ts';
import type { Card } from '#server/queries/card.ts';
import type { HistoryStep } from '#server/queries/thread.ts';

/** R-3.1.1/3. The history with old and new of every edit in words: put together here, so that the forms need not travel. */
export function withEdits(
  steps: HistoryStep[],
  { category, files }: Pick<Card, 'category' | 'files'>,
  lists: CardLists,
  t: Messages,
): (HistoryStep & { lines?: EditedLine[] })[] {
  const names = knownNames(lists, files, t);

  return steps.map((step) =>
    step.event === 'edited' ? { ...step, lines: editedLines(t, category, step.details, names) } : step,
  );
}
