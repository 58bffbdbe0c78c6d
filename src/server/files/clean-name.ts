const longest = 150;

/** 3.1.1. A name that is safe to show and to save under: no path, no control or direction marks, not too long. */
export function cleanName(name: string): string {
  const bare = name
    .toWellFormed()
    .replace(/^.*[\\/]/, '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (bare.length <= longest) return bare || 'file';

  const ending = /\.[^.]{1,8}$/.exec(bare)?.[0] ?? '';
  return bare.slice(0, longest - ending.length) + ending;
}
