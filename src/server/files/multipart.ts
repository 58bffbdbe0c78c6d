import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import { type Arrived, arrive } from './arrive.ts';
import { isPurpose } from './purposes.ts';
import { FileRefused } from './refused.ts';

/** What `POST /files` brings: one file, and what it is for. */
export interface Upload {
  arrived: Arrived;
  purpose: FilePurpose;
}

/**
 * 3.1.1. Reads a multipart body as it comes, never whole in memory; `purpose` stands before the file or in the address,
 * else it is an attachment. Throws FileRefused, RangeError where the purpose is unknown.
 */
export function readUpload(body: ReadableStream<Uint8Array>, contentType: string, purpose = 'attachment'): Promise<Upload> {
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);

  return new Promise((resolve, reject) => {
    let wanted = purpose;
    let arriving: Promise<Upload> | undefined;
    const refuse = (error: unknown) => {
      source.unpipe(parser);
      source.resume();
      reject(error instanceof Error ? error : new FileRefused('unreadable', 'attachment'));
    };
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 10, fieldSize: 1000, parts: 12 },
    });

    parser.on('field', (name, value) => {
      if (name === 'purpose' && typeof value === 'string') wanted = value;
    });
    parser.on('file', (name, stream, fileName) => {
      if (name !== 'file' || arriving) return void stream.resume();
      if (!isPurpose(wanted)) return refuse(new RangeError('purpose'));

      const kind = wanted;
      stream.on('error', () => {});
      arriving = arrive(stream as Readable, fileName ?? '', kind).then((arrived) => ({ arrived, purpose: kind }));
      arriving.catch(refuse);
    });
    parser.on('finish', () => {
      if (arriving) arriving.then(resolve, refuse);
      else refuse(new FileRefused('missing', 'attachment'));
    });
    parser.on('error', () => refuse(new FileRefused('unreadable', 'attachment')));
    source.on('error', () => refuse(new FileRefused('unreadable', 'attachment')));
    source.pipe(parser);
  });
}
