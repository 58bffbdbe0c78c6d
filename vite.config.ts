import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

const base = (process.env.BASE_PATH ?? '/tickets') as '' | `/${string}`;

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: process.env.BUILD_OUT ?? 'build/dev', envPrefix: 'KIT_' }),
      paths: { base, relative: false },
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
    }),
    demonstrationInDev(),
  ],
});

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
