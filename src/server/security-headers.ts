import { env } from './env.ts';

/** What every answer carries, also a static file; the Content-Security-Policy of pages is made with each page's nonce. */
export const securityHeaders: [name: string, value: string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...(env.ORIGIN.startsWith('https:')
    ? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] satisfies [string, string][])
    : []),
];
