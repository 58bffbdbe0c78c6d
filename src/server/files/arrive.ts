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

/** A file that arrived whole and is of a kind that its purpose takes; `path` is where it lies until it is kept. */
export interface Arrived {
  id: string;
  path: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
}

/** 3.1.1. Writes a stream to disk while counting it; throws FileRefused where it is empty, too large or of the wrong content. */
export async function arrive(stream: Readable, givenName: string, purpose: FilePurpose): Promise<Arrived> {
  const name = cleanName(givenName);
  const most = purposes[purpose].megabytes * 1024 * 1024;
  const id = randomUUID();
  const path = await arrivingPath(id);
  const hash = createHash('sha256');
  let size = 0;

  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > most ? new FileRefused('too_large', purpose, name) : null, chunk);
    },
  });

  try {
    await pipeline(stream, counting, createWriteStream(path, { flush: true }));
    if (size === 0) throw new FileRefused('empty', purpose, name);

    const content = await contentOf(path, name);
    if (!content || !purposes[purpose].types.includes(content.kind)) {
      throw new FileRefused('wrong_content', purpose, name);
    }

    return { id, path, name, type: content.mime, size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The same for a file that a form brought along. */
export function arriveFromForm(file: File, purpose: FilePurpose): Promise<Arrived> {
  return arrive(Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]), file.name, purpose);
}
