import type { PageData } from '../$types';

/** One Agent of the suggestion, as the card's page shows it. */
export type Suggested = NonNullable<PageData['staff']>['suggestions'][number];
