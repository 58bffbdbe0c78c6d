import pg from 'pg';
import type { Target } from './targets.ts';

/** How the database answers one statement of a page. */
export interface Plan {
  of: string;
  ms: number;
  buffers: number;
  rows: number;
  /** The ways in to tables, with the rows that each gave. */
  reads: string;
  statement: string;
}

export async function plansOf(_url: string, _targets: Target[]): Promise<Plan[]> {
  return [];
}

export { pg };
