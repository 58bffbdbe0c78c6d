/** RFC 5545 wants UTF-8; what is none comes from an old program here, in the Russian code page of Windows. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\u0000', '');
  } catch {
    return new TextDecoder('windows-1251').decode(bytes).replaceAll('\u0000', '');
  }
}
