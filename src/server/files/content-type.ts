import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

export interface Content {
  /** The ending of the purposes' list. */
  kind: string;
  mime: string;
}

const endings: Record<string, string> = { tif: 'tiff', jpeg: 'jpg' };

/** 3.1.1. What a file is by its content, whatever its name says; null where it is nothing known. */
export async function contentOf(path: string, name: string): Promise<Content | null> {
  const start = await startOf(path);
  if (start.startsWith('%!PS') && /EPSF/.test(start.slice(0, 40)))
    return { kind: 'eps', mime: 'application/postscript' };

  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (!found) return null;

  const kind = endings[found.ext] ?? found.ext;
  if (kind === 'pdf' && /\.ai$/i.test(name)) return { kind: 'ai', mime: 'application/pdf' };
  if (kind === 'ps' && /\.ai$/i.test(name)) return { kind: 'ai', mime: 'application/postscript' };

  return { kind, mime: found.mime };
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
