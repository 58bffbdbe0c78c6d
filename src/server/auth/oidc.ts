import * as client from 'openid-client';
import { z } from 'zod';
import { demoClient } from '../demo/client.ts';
import { env } from '../env.ts';

const callbackPath = '/sign-in/callback';
let discovered: Promise<client.Configuration> | undefined;

/** What is remembered between leaving for the University's sign-in and coming back; lives in a cookie of ten minutes. */
export const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });
export type Attempt = z.infer<typeof attempt>;

/** 1.4/2. What the service takes from the directory, and nothing else. */
export const claims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().min(3).max(320),
  kind: z.enum(['student', 'employee']).catch('employee'),
  unit: z.string().max(300).nullish(),
  group: z.string().max(100).nullish(),
});
export type Claims = z.infer<typeof claims>;

/** 1.4. Where to send a person to sign in: the code flow with PKCE, state and nonce. */
export async function beginSignIn(base: string, next: string): Promise<{ address: URL; attempt: Attempt }> {
  const config = await discover(base);
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: env.ORIGIN + base + callbackPath,
    scope: 'openid profile email university',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });

  return { address, attempt: { state, nonce, verifier, next } };
}

/** 1.4. Turns the code that came back into what the directory says of the person. Throws where anything does not fit. */
export async function finishSignIn(base: string, search: string, { state, nonce, verifier }: Attempt): Promise<Claims> {
  const config = await discover(base);
  const tokens = await client.authorizationCodeGrant(config, new URL(env.ORIGIN + base + callbackPath + search), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const identity = tokens.claims();
  if (!identity) throw new Error('no identity in the answer of the identity provider');

  const directory = await client.fetchUserInfo(config, tokens.access_token, identity.sub);
  return claims.parse({ ...identity, ...directory });
}

/** Read once; a failure is tried anew with the next sign-in. */
function discover(base: string): Promise<client.Configuration> {
  discovered ??= (env.OIDC_ISSUER ? discoverUniversity() : discoverDemonstration(base)).catch((error: unknown) => {
    discovered = undefined;
    throw error;
  });

  return discovered;
}

function discoverUniversity(): Promise<client.Configuration> {
  const insecure = env.OIDC_ISSUER?.startsWith('http://') ? [client.allowInsecureRequests] : [];

  return client.discovery(new URL(env.OIDC_ISSUER ?? ''), env.OIDC_CLIENT_ID ?? '', env.OIDC_CLIENT_SECRET, undefined, {
    execute: insecure,
  });
}

/** The demonstration provider is in this very process: its back channel goes over loopback, whatever ORIGIN is. */
function discoverDemonstration(base: string): Promise<client.Configuration> {
  const here = `http://${env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST}:${env.PORT}`;
  const overLoopback: client.CustomFetch = (url, options) =>
    fetch(url.replace(env.ORIGIN, here), options as RequestInit);

  return client.discovery(new URL(`${env.ORIGIN}${base}/demo/oidc`), demoClient.id, demoClient.secret, undefined, {
    execute: [client.allowInsecureRequests],
    [client.customFetch]: overLoopback,
  });
}
