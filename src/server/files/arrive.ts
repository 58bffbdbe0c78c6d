import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import { cleanName } from './clean-name.ts';
import { contentOf } from './content-type.ts';
import { purposes } from './purposes.ts';
import { FileRefused } from './refused.ts';
import { arrivingPath } from './store.ts';

/** A file that arrived whole; `path` is where it lies until it is kept. */
export interface Received {
  id: string;
  path: string;
  name: string;
  size: number;
  sha256: string;
}

/** The same, and of a kind that its purpose takes. */
export interface Arrived extends Received {
  type: string;
}

const largest = Math.max(...Object.values(purposes).map(({ megabytes }) => megabytes));

/** 3.1.1. Writes a stream to disk while counting it; what it is for may still be unknown. Throws FileRefused where it is too large. */
export async function receive(stream: Readable, givenName: string, purpose?: FilePurpose): Promise<Received> {
  const name = cleanName(givenName);
  const most = (purpose ? purposes[purpose].megabytes : largest) * 1024 * 1024;
  const id = randomUUID();
  const path = await arrivingPath(id);
  const hash = createHash('sha256');
  let size = 0;

  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > most ? new FileRefused('too_large', purpose ?? 'layout', name) : null, chunk);
    },
  });

  try {
    await pipeline(stream, counting, createWriteStream(path, { flush: true }));
    return { id, path, name, size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** 3.1.1. Looks into a received file; throws FileRefused, and removes it, where its purpose does not take it. */
export async function checkReceived(received: Received, purpose: FilePurpose): Promise<Arrived> {
  const { path, name, size } = received;
  const { megabytes, types } = purposes[purpose];

  try {
    if (size === 0) throw new FileRefused('empty', purpose, name);
    if (size > megabytes * 1024 * 1024) throw new FileRefused('too_large', purpose, name);

    const content = await contentOf(path, name);
    if (!content || !types.includes(content.kind)) throw new FileRefused('wrong_content', purpose, name);

    return { ...received, type: content.mime };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The same for a file that a form brought along. */
export async function arriveFromForm(file: File, purpose: FilePurpose): Promise<Arrived> {
  const stream = Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]);
  return checkReceived(await receive(stream, file.name, purpose), purpose);
}
