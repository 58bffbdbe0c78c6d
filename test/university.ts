import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { ProviderMemory } from '#server/demo/provider-memory.ts';
import { signingKey } from '#server/demo/signing-key.ts';

/** A University's own single account for tests: a provider on its own port that signs the one person in at once. */
export interface University {
  issuer: string;
  client: { id: string; secret: string };
  close(): Promise<void>;
}

interface Account {
  sub: string;
  name: string;
  email: string;
  kind: 'student' | 'employee';
  unit: string;
}

/** Starts it for one redirect address and one person. */
export async function startUniversity(redirect: string, account: Account): Promise<University> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const client = { id: 'initiatives', secret: 'a-secret-of-the-university-for-tests' };

  const provider = new Provider(issuer, {
    adapter: ProviderMemory,
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirect] }],
    jwks: { keys: [signingKey()] },
    ttl: { Interaction: 600, Session: 60, Grant: 600, AccessToken: 300, IdToken: 300 },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'university'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], university: ['kind', 'unit', 'group'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a-key-for-tests'] },
    interactions: { url: (_, { uid }) => `/at-once/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...account }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: client.id, accountId: account.sub });
      grant.addOIDCScope('openid profile email university');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();

  server.on('request', (req, res) => {
    if (!req.url?.startsWith('/at-once/')) return void handle(req, res);
    void provider.interactionFinished(req, res, { login: { accountId: account.sub } });
  });

  return {
    issuer,
    client,
    close: () => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()),
  };
}
