import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const smallest = 1024;
const compressible = /^(text\/(html|plain|csv|calendar)|application\/([\w.-]+\+)?json|image\/svg\+xml)\b/;

const ways = {
  br: (body: Uint8Array) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_LGWIN]: 17, // 128 kB, about a page: the usual 4 MB window is allocated anew each time
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
  gzip: promisify(gzip),
};

/**
 * Compresses a finished answer in one piece and off the main thread; a stream of events, a file, what is compressed
 * already and what asks not to be touched (`no-transform`: a long list that is written while it is read) pass as they are. A stream for each answer costs ten times as much processor time.
 */
export async function compressed(response: Response, acceptEncoding: string | null): Promise<Response> {
  const way = /\bbr\b/.test(acceptEncoding ?? '') ? 'br' : /\bgzip\b/.test(acceptEncoding ?? '') ? 'gzip' : null;
  const { headers, status, statusText } = response;
  if (!response.body || !compressible.test(headers.get('content-type') ?? '')) return response;

  if (headers.get('cache-control')?.includes('no-transform')) return response;

  headers.append('vary', 'accept-encoding');
  if (!way || headers.has('content-encoding') || Number(headers.get('content-length') ?? smallest) < smallest)
    return response;

  const body = new Uint8Array(await response.arrayBuffer());
  headers.delete('content-length');
  if (body.byteLength < smallest) return new Response(body, { headers, status, statusText });

  headers.set('content-encoding', way);
  return new Response(new Uint8Array(await ways[way](body)), { headers, status, statusText });
}
