import { createHash, generateKeyPairSync } from 'node:crypto';

/** A signing key of a provider that lives as long as its process. */
export function signingKey(): { kty: string; [name: string]: unknown } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(String(key.n)).digest('base64url').slice(0, 16);

  return { ...key, kty: 'RSA', use: 'sig', alg: 'RS256', kid };
}
