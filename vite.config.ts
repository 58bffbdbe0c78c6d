import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { askedFiles } from './bin/asked-files.mjs';
import { compileAhead } from './bin/compile-ahead.mjs';
import { pageFrame } from './bin/page-frame.mjs';
import { plainIcons } from './bin/plain-icons.mjs';

const base = (process.env.BASE_PATH ?? '/tickets') as '' | `/${string}`;

export default defineConfig({
  plugins: [
    plainIcons(),
    pageFrame(),
    sveltekit({
      adapter: adapter({ out: process.env.BUILD_OUT ?? 'build/dev', envPrefix: 'KIT_' }),
      paths: { base, relative: false },
      inlineStyleThreshold: 100_000,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // SvelteKit's own announcer of page changes hides itself by this one style attribute.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      compilerOptions: { runes: true },
      preprocess: { name: 'widths-in-rem', style: ({ content }) => ({ code: inRem(content) }) },
    }),
    widthsInRem(),
    askedFiles(),
    compileAhead(),
    demonstrationInDev(),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // What most pages need is one file, which compresses better than forty and is asked for once.
            codeSplitting: { groups: [{ name: 'common', minShareCount: 16 }] },
          },
        },
      },
    },
  },
});

/**
 * A component asks for its width in pixels of the window; what is built asks for the width of the page in rem. So text of
 * 200 % reflows a page as half a window does, which media queries can't: to them a rem is always 16 px. A desktop's
 * scroll bar takes 16 px of a page, not of a window.
 */
function inRem(styles: string): string {
  const widths = /@media ((?:(?: and )?\((?:min|max)-width: [\d.]+px\))+) \{/g;
  const one = /\((min|max)-width: ([\d.]+)px\)/g;
  const rem = (px: number) => `${(px - (px >= 720 ? 16 : 0)) / 16}rem`;
  const asked = (_: string, side: string, px: string) =>
    side === 'min' ? `(width >= ${rem(Number(px))})` : `(width < ${rem(Math.floor(Number(px)) + 1)})`;

  return styles.replace(widths, (_, conditions: string) => `@container page ${conditions.replace(one, asked)} {`);
}

/** The same for the stylesheets that stand by themselves. */
function widthsInRem(): Plugin {
  return {
    name: 'widths-in-rem',
    enforce: 'pre',
    transform: (code, id) => (/\/src\/[^?]+\.css$/.test(id) ? { code: inRem(code), map: null } : null),
  };
}

/** `npm run dev` has the identity provider of the demonstration too; the built service mounts it in its web server. */
function demonstrationInDev(): Plugin {
  return {
    name: 'demonstration-in-dev',
    apply: 'serve',
    async configureServer({ middlewares }) {
      if (process.env.DEMO === '0' || process.env.OIDC_ISSUER) return;
      const { demoProvider } = await import(new URL('./src/server/demo/provider.ts', import.meta.url).href);
      const handle = demoProvider(base);
      middlewares.use((req, res, next) => void (handle(req, res) || next()));
    },
  };
}
