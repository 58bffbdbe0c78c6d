import { Readable } from 'node:stream';
import { readKept } from './store.ts';

interface KeptFile {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  /** Whose photo it is: everybody who is signed in may see that, and looks at it more than once. */
  resource?: string | null;
}

/** 3.1.1. A file as an answer: always to be saved, never shown in the page, and of the type that its content has. */
export function fileResponse({ id, name, type, size, sha256, resource }: KeptFile): Response {
  return new Response(Readable.toWeb(readKept(id)) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': dispositionOf('attachment', name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': resource ? 'private, max-age=3600' : 'private, max-age=0, must-revalidate',
      etag: `"${sha256.slice(0, 32)}"`,
    },
  });
}

/** A Content-Disposition whose file name may be Russian. */
export function dispositionOf(kind: 'attachment' | 'inline', name: string): string {
  return `${kind}; filename="${latinName(name)}"; filename*=UTF-8''${encodeRfc5987(name)}`;
}

function latinName(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
