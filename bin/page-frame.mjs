/**
 * The frame that Kit puts around every page, changed in a few places where Kit has no option. Each place is found by its
 * exact text, in the pinned version of Kit; a text that is not there any more fails the build, a file that has moved
 * fails `early.spec.ts` and every test of a page's language.
 *
 * - The page is painted first. Then its scripts are fetched and begin, in pieces: earlier they hold up the styles, the
 *   letters and the first paint on a slow phone, and one long piece holds up the finger.
 * - All of them are asked for in one go, also what the page's `load` imports (`asked-files.mjs`) and the page of errors, for
 *   which Kit waits.
 * - What `app.html` says of language, theme and version is what the hook has put into `locals.frame`, written where it
 *   stands: to replace it in the finished page copies the page three times.
 * - No `etag` of a page: the nonce makes each answer another, so it never matched, and its sum walks over every letter.
 *
 * @returns {import('vite').Plugin}
 */
export function pageFrame() {
  return {
    name: 'page-frame',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const change = changes.find(({ path }) => file.endsWith(path));
      return change ? { code: changed(code, change), map: null } : null;
    },
  };
}

/** In the page: when it has been painted, at once in the background; a second is the longest. */
const boot = `const pause = () => new Promise((go) => setTimeout(go));
					new Promise((go) => {
						if (document.hidden || !globalThis.PerformanceObserver) return go();
						new PerformanceObserver(go).observe({ type: 'paint', buffered: true });
						setTimeout(go, 1000);
					}).then(async () => {
						for (const [at, href] of \${s(ahead)}.entries()) {
							document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
							if (at % 4 === 3) await pause();
						}
						return import(\${s(prefixed(client.start))});
					}).then(async (kit) => {`;

const changes = [
  {
    path: '@sveltejs/kit/src/runtime/server/page/render.js',
    texts: [
      [
        'if (!client.inline) {\n\t\t\tfor (const dep of modulepreloads)',
        'const ahead = [];\n\t\tfor (const file of [...(await manifest.nodes[1]()).imports, ...(event.locals.frame?.files() ?? [])]) modulepreloads.add(file);\n\t\tif (!client.inline) {\n\t\t\tfor (const dep of modulepreloads)',
      ],
      [`add_preload(path, ['rel="modulepreload"']);`, 'ahead.push(path);'],
      ['`import(${s(prefixed(client.start))}).then(async (kit) => {', '`' + boot],
      [
        "${serialized_data}kit.start(app, ${args.join(', ')});",
        "await pause();\n\t\t\t\t\t\t${serialized_data}kit.start(app, ${args.join(', ')});",
      ],
      ['env: env.explicit_public_env\n', 'env: event.locals.frame ?? {}\n'],
      ["if (!chunks) {\n\t\theaders.set('etag'", "if (!chunks && !csp.script_needs_nonce) {\n\t\theaders.set('etag'"],
    ],
  },
];

/**
 * @param {string} code
 * @param {{ path: string, texts: string[][] }} change
 */
function changed(code, { path, texts }) {
  return texts.reduce((text, [from = '', to = '']) => {
    if (text.split(from).length !== 2) throw new Error(`${path} is not as expected: ${from}`);
    return text.replace(from, () => to);
  }, code);
}
