import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { env } from '../env.ts';
import { demoClient } from './client.ts';
import { demoPeople } from './people.ts';
import { ProviderMemory } from './provider-memory.ts';
import { signingKey } from './signing-key.ts';

/**
 * 1.4. The identity provider of the demonstration: a real OpenID Connect provider that asks for no password.
 * It is made only with DEMO, and never beside the University's own. The answer says whether the call was for it.
 */
export function demoProvider(base: string): (req: IncomingMessage, res: ServerResponse) => boolean {
  const origin = new URL(env.ORIGIN);
  const issuer = `${env.ORIGIN}${base}/demo/oidc`;
  const provider = new Provider(issuer, {
    adapter: ProviderMemory,
    clients: [
      {
        client_id: demoClient.id,
        client_secret: demoClient.secret,
        redirect_uris: [`${env.ORIGIN}${base}/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'university'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], university: ['kind', 'unit', 'group'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    cookies: { keys: [demoClient.secret], long: { signed: true }, short: { signed: true } },
    ttl: { Interaction: 600, Session: 60, Grant: 600, AccessToken: 300, IdToken: 300 },
    interactions: { url: (_, { uid }) => `${env.ORIGIN}${base}/demo/sign-in/${uid}` },
    findAccount: (_, account) => {
      const person = demoPeople.find((one) => one.account === account);
      return person && { accountId: account, claims: () => ({ ...person, sub: account }) };
    },
    loadExistingGrant: async (ctx) => {
      const { Grant } = ctx.oidc.provider;
      const grant = new Grant({ clientId: demoClient.id, accountId: ctx.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email university');
      await grant.save();
      return grant;
    },
    renderError: (ctx) => {
      ctx.type = 'text/plain';
      ctx.body = 'Вход не завершён. Вернитесь на главную страницу и войдите снова.';
    },
  });
  provider.proxy = true;
  const handle = provider.callback();
  const prefix = `${base}/demo/oidc`;

  return (req, res) => {
    const path = req.url ?? '';
    const isPress = req.method === 'POST' && path.startsWith(`${base}/demo/sign-in/`);
    if (!isPress && !path.startsWith(prefix)) return false;

    Object.assign(req.headers, { host: origin.host, 'x-forwarded-proto': origin.protocol.slice(0, -1) });
    if (isPress) void finish(provider, req, res);
    else {
      Object.assign(req, { originalUrl: path, baseUrl: prefix, url: path.slice(prefix.length) || '/' });
      void handle(req, res);
    }
    return true;
  };
}

/** The press on an account: the interaction ends with that account signed in. */
async function finish(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const account = new URLSearchParams(await smallBody(req)).get('account') ?? '';
    if (!demoPeople.some((person) => person.account === account)) throw new Error('unknown account');
    await provider.interactionFinished(req, res, { login: { accountId: account, remember: false } });
  } catch {
    res.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    res.end('Вход не завершён. Вернитесь на главную страницу и войдите снова.');
  }
}

async function smallBody(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req) {
    body += String(chunk);
    if (body.length > 4096) throw new Error('too long');
  }
  return body;
}
