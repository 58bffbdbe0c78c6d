import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import { type Arrived, type Received, checkReceived, receive } from './arrive.ts';
import { isPurpose } from './purposes.ts';
import { FileRefused } from './refused.ts';

/** What `POST /files` brings: one file, and what it is for. */
export interface Upload {
  arrived: Arrived;
  purpose: FilePurpose;
}

/**
 * 3.1.1. Reads a multipart body as it comes, never whole in memory; `purpose` stands before or after the file or in the
 * address, else it is an attachment. Throws FileRefused, RangeError where the purpose is unknown.
 */
export async function readUpload(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  purpose?: string,
): Promise<Upload> {
  const { received, given } = await readParts(body, contentType, purpose);
  const wanted = given ?? 'attachment';

  if (!isPurpose(wanted)) {
    await rm(received.path, { force: true });
    throw new RangeError('purpose');
  }

  return { arrived: await checkReceived(received, wanted), purpose: wanted };
}

interface Parts {
  received: Received;
  given: string | undefined;
}

function readParts(body: ReadableStream<Uint8Array>, contentType: string, purpose?: string): Promise<Parts> {
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);

  return new Promise((resolve, reject) => {
    let given = purpose;
    let file: Readable | undefined;
    let receiving: Promise<Received> | undefined;
    const refuse = (error: unknown) => {
      source.unpipe(parser);
      source.resume();
      file?.destroy(new Error('The rest of the body is not readable.'));
      reject(error instanceof FileRefused || isOfDisk(error) ? error : new FileRefused('unreadable', 'attachment'));
    };
    const parser = parserOf(contentType);

    parser.on('field', (name, value) => {
      if (name === 'purpose' && typeof value === 'string') given = value;
    });
    parser.on('file', (name, stream, fileName) => {
      if (name !== 'file' || receiving) return void stream.resume();

      file = stream as Readable;
      stream.on('error', () => {});
      receiving = receive(file, fileName ?? '', given !== undefined && isPurpose(given) ? given : undefined);
      receiving.catch(refuse);
    });
    parser.on('finish', () => {
      if (receiving) receiving.then((received) => resolve({ received, given }), refuse);
      else refuse(new FileRefused('missing', 'attachment'));
    });
    parser.on('error', refuse);
    source.on('error', refuse);
    source.pipe(parser);
  });
}

function parserOf(contentType: string): InstanceType<typeof Busboy> {
  try {
    const limits = { files: 1, fields: 10, fieldSize: 1000, parts: 12 };
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch {
    throw new FileRefused('unreadable', 'attachment');
  }
}

/** A full or broken disk is no fault of the sender. */
function isOfDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO', 'EMFILE', 'ENOENT'].includes(
    (error as { code?: string }).code ?? '',
  );
}
