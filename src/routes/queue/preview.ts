import type { DescribedField } from '#messages/describe-fields.ts';
import type { Category, Stage, Status } from '#regulation/codes.ts';
import type { LastMessage } from '#server/queries/last-message.ts';
import type { QueueRow } from '#server/queries/queue.ts';

/** What of a request is looked at without leaving the list. */
export interface ShownPreview {
  number: string;
  title: string;
  status: Status;
  stage: Stage;
  category: Category;
  categoryName: string;
  client: string;
  organisation: string | null;
  dateLabel: string;
  serviceDate: string;
  submittedAt: Date;
  late: boolean;
  lead: string | null;
  facts: Pick<DescribedField, 'code' | 'label' | 'values'>[];
  /** Null where the queue of this person does not hold it any more. */
  row: QueueRow | null;
  last: LastMessage | null;
  /** Where the card leads back to, with its question mark. */
  list: string;
}
