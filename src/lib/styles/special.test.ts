import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specialChoices } from '#regulation/special.ts';

const css = readFileSync(join(import.meta.dirname, 'special.css'), 'utf8');

test.for(specialChoices.scheme)('the scheme %s has a contrast of 7:1 or more', (scheme) => {
  const rules = css.slice(css.indexOf(`html[data-scheme='${scheme}']`));
  const [paper, ink] = ['paper', 'ink'].map((name) => luminance(oklchOf(rules, name)));

  expect(contrast(paper!, ink!)).toBeGreaterThanOrEqual(7);
});

test('beside ink and paper a scheme has no colour', () => {
  const [, tokens = ''] = /html\[data-special\] \{([^}]+)\}/.exec(css) ?? [];
  const values = [...tokens.matchAll(/--[\w-]+: ([^;]+);/g)].map(([, value]) => value);

  expect(values.length).toBeGreaterThan(20);
  for (const value of values) expect(value).toMatch(/^(0 0 0 2px )?var\(--(ink|paper)\)$/);
});

function oklchOf(rules: string, name: string): [number, number, number] {
  const found = new RegExp(`--${name}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(rules);
  return [Number(found?.[1]) / 100, Number(found?.[2]), (Number(found?.[3]) * Math.PI) / 180];
}

/** WCAG relative luminance: from OKLCH through linear sRGB, out of gamut cut as a screen does. */
function luminance([light, chroma, hue]: [number, number, number]): number {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  const red = cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
