import { zipSync } from 'fflate';
import { fromBufferPromise, type Entry } from 'yauzl';
import { TableRefused } from './refused.ts';

const most = { entries: 500, unpacked: 40 * 1024 * 1024 };

/** What is read of a workbook: its sheets, their texts and how they belong together; no pictures, no macros. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/.*\.rels|xl\/.*\.(xml|rels))$/;

/**
 * A packed table that may be unpacked: few parts, not too much in all, no part larger than it says of itself, none with
 * entities of its own. The parts are packed anew, so that whoever reads them sees just what was checked.
 */
export async function checkedZip(bytes: Buffer): Promise<Buffer> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw new TableRefused('broken');
  });
  const parts: Record<string, Uint8Array> = {};
  let [entries, unpacked] = [0, 0];

  try {
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      unpacked += entry.uncompressedSize;
      if (entries > most.entries || unpacked > most.unpacked) throw new TableRefused('bomb');
      if (entry.isEncrypted()) throw new TableRefused('old_excel');
      if (wanted.test(entry.fileName)) parts[entry.fileName] = await partOf(zip, entry);
    }
  } catch (error) {
    if (error instanceof TableRefused) throw error;
    throw new TableRefused(/too many bytes/.test(String(error)) ? 'bomb' : 'broken');
  } finally {
    zip.close();
  }

  return Buffer.from(zipSync(parts, { level: 0 }));
}

/** One part unpacked; it ends with an error where it is longer than it says. */
async function partOf(zip: Awaited<ReturnType<typeof fromBufferPromise>>, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);

  const part = Buffer.concat(pieces);
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw new TableRefused('broken');
  return part;
}
