import type { Left } from '../commands/act.ts';
import { NotFound } from '../errors.ts';
import { requestCard } from '../queries/card.ts';
import type { Call } from './context.ts';
import { Refused } from './refuse.ts';

const tag = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/;
const never = 2_147_483_647;
const longestNumber = 40;

/** The version of a request as an entity tag. */
export function etag(version: number): string {
  return `"${version}"`;
}

/**
 * Section 4. The version that `If-Match` asks for, for the command to compare; undefined where any will do.
 * A tag that is no version of ours fits none. Throws Refused 400 where the header is not readable.
 */
export async function versionAsked(c: Call): Promise<number | undefined> {
  const header = c.req.header('if-match')?.trim();
  if (header === undefined || header === '*') return undefined;

  const [first = never, ...others] = header.split(',').map((part) => versionOf(part.trim()));
  if (others.length === 0) return first;

  const { version } = await requestCard(c.get('actor'), numberOf(c));
  return [first, ...others].includes(version) ? version : first;
}

/** The number in the address of a request, in any spelling. */
export function numberOf(c: Call): string {
  const number = c.req.param('number') ?? '';
  if (number.length > longestNumber) throw new NotFound();

  return number;
}

type Change = (on: { number: string; version: number | undefined }, options: { left: Left }) => Promise<unknown>;

/** Takes an action on the request of the address and answers 204 with the version that it left. */
export async function change(c: Call, run: Change) {
  const left: Left = {};
  await run({ number: numberOf(c), version: await versionAsked(c) }, { left });
  if (left.version !== undefined) c.header('ETag', etag(left.version));

  return c.body(null, 204);
}

function versionOf(part: string): number {
  const found = tag.exec(part)?.[1];
  if (found === undefined) throw new Refused(400);

  return /^[1-9]\d{0,8}$/.test(found) ? Number(found) : never;
}
