import { deserialize } from '$app/forms';
import type { BulkLine } from './bulk.ts';

/** So many at a time: the person sees how far it is, and can stop. */
const step = 5;

export interface BulkRun {
  lines: BulkLine[];
  /** Why it ended before the end. */
  ended: 'stopped' | 'lost' | null;
  /** What is missing for all of them alike: nothing was done. */
  problem: string | null;
}

/** Sends a form of many requests a few at a time; what is done stays done, whatever becomes of the rest. */
export async function sendBulk(
  action: string,
  form: FormData,
  numbers: string[],
  { told, isStopped }: { told: (lines: BulkLine[]) => void; isStopped: () => boolean },
): Promise<BulkRun> {
  const lines: BulkLine[] = [];

  for (let at = 0; at < numbers.length; at += step) {
    if (isStopped()) return { lines, ended: 'stopped', problem: null };

    form.delete('number');
    for (const number of numbers.slice(at, at + step)) form.append('number', number);
    const answer = await sent(action, form);
    if (!answer) return { lines, ended: 'lost', problem: null };
    if (answer.problem) return { lines, ended: null, problem: answer.problem };

    lines.push(...answer.lines);
    told(lines);
  }

  return { lines, ended: null, problem: null };
}

async function sent(action: string, body: FormData): Promise<{ lines: BulkLine[]; problem: string | null } | null> {
  try {
    const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
    const response = await fetch(action, { method: 'POST', body, headers });
    const result = deserialize(await response.text());
    const data = result.type === 'success' || result.type === 'failure' ? result.data : undefined;
    return (data as { bulk?: { lines: BulkLine[]; problem: string | null } } | undefined)?.bulk ?? null;
  } catch {
    return null;
  }
}
