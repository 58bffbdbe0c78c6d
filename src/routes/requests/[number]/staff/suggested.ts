import type { PageData } from '../$types';

type StaffData = NonNullable<PageData['staff']>;

/** One Agent of the suggestion, as the card's page shows it. */
export type Suggested = NonNullable<StaffData['suggestions']>[number];

/** One of all Agents, as the Operator chooses one. */
export type Agent = StaffData['agents'][number];
