import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import proxyAddr from 'proxy-addr';
import { demoProvider } from './demo/provider.ts';
import { env } from './env.ts';
import { log } from './log.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * The web server: the built pages and the API, and in the demonstration the identity provider, all on one port.
 * Whatever the way in, the application sees the public address ORIGIN and the address of the caller.
 */
const base = env.BASE_PATH;
const origin = new URL(env.ORIGIN);
const trusted = proxyAddr.compile(env.TRUSTED_PROXIES);

Object.assign(process.env, {
  KIT_PROTOCOL_HEADER: 'x-mi-protocol',
  KIT_HOST_HEADER: 'x-mi-host',
  KIT_ADDRESS_HEADER: 'x-mi-address',
  KIT_BODY_SIZE_LIMIT: '256M',
});

const { handler } = await import(pathToFileURL(join(env.BUILD_DIR ?? 'build', 'handler.js')).href);
const provider = env.DEMO ? demoProvider(base) : null;

const server = createServer((req, res) => {
  const address = proxyAddr(req, trusted);
  Object.assign(req.headers, {
    'x-mi-protocol': origin.protocol.slice(0, -1),
    'x-mi-host': origin.host,
    'x-mi-address': address,
    'x-mi-origin': req.headers.origin ?? '',
  });
  for (const [name, value] of securityHeaders) res.setHeader(name, value);

  const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/' || path === base) return redirect(`${base}/`);
  if (path.startsWith(`${base}/api/`)) {
    // The API checks the origin itself: SvelteKit would refuse every file and every empty body that no browser sends.
    req.headers.origin = env.ORIGIN;
    // And it answers what can't be decoded like any other address that is not there, not with a page.
    if (!isDecodable(path)) req.url = path.replaceAll('%', '%25') + (req.url ?? '').slice(path.length);
  }
  if (isOtherName(req.headers.host) && req.method === 'GET' && req.headers.accept?.includes('text/html')) {
    return redirect(env.ORIGIN + req.url);
  }
  if (provider?.(req, res)) return;

  handler(req, res, () => {
    res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    res.end('Страница не найдена.');
  });

  function redirect(location: string): void {
    res.writeHead(302, { location });
    res.end();
  }
});

/** In the demonstration «127.0.0.1» is led to «localhost»: only the one public address may send forms. */
function isOtherName(host: string | undefined): boolean {
  return env.DEMO && host !== origin.host && /^(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?$/.test(host ?? '');
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

server.keepAliveTimeout = 65_000;
server.headersTimeout = 70_000;
server.requestTimeout = 600_000;
server.listen(env.PORT, env.HOST, () => log.info({ host: env.HOST, port: env.PORT }, 'web server listens'));
server.on('error', (error) => {
  log.fatal({ code: (error as NodeJS.ErrnoException).code }, `can't listen on ${env.HOST}:${env.PORT}`);
  process.exit(1);
});

let stopping = false;

/** Lets what runs finish, ten seconds at most. */
function stop(): void {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 9_000).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);
