import { relative } from 'node:path';

/**
 * What the `load` of a page imports as it goes (texts of one language, one step of a form, the frame of the staff) Kit
 * cannot know, so a browser heard of those files only when the page was already beginning: on a slow network that was
 * one more journey. The server makes the same imports for the same page: here they are written down while it does
 * (`server/asked-files.ts`), and `_app/asked.json` says which files of the browser they are.
 *
 * @returns {import('vite').Plugin}
 */
export function askedFiles() {
  const source = /\bimport\((['"`])([^'"`$]+)\1\)/g;
  let root = '';
  /** @param {string} id */
  const keyOf = (id) => relative(root, id.split('?', 1)[0] ?? id).replaceAll('\\', '/');

  return {
    name: 'asked-files',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },

    async transform(code, id) {
      if (this.environment.name === 'client' || !keyOf(id).startsWith('src/') || !code.includes('import(')) return null;

      const imports = [...code.matchAll(source)];
      const keys = await Promise.all(imports.map(([, , from = '']) => this.resolve(from, id)));
      const asked = keys.map((found) => (found && keyOf(found.id).startsWith('src/') ? keyOf(found.id) : null));
      let at = 0;
      const changed = code.replace(source, (whole) => {
        const key = asked[at++];
        return key ? `(globalThis.asked?.(${JSON.stringify(key)}), ${whole})` : whole;
      });
      return { code: changed, map: null };
    },

    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;

      /** @type {(name: string, into: Set<string>) => Set<string>} */
      const withImports = (name, into) => {
        const file = bundle[name];
        if (file?.type !== 'chunk' || into.has(name)) return into;
        into.add(name);
        for (const one of file.imports) withImports(one, into);
        return into;
      };
      const files = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && file.isDynamicEntry && file.facadeModuleId
          ? [[keyOf(file.facadeModuleId), [...withImports(file.fileName, new Set())]]]
          : [],
      );
      const folder = Object.keys(bundle)
        .find((name) => name.includes('_app/immutable/'))
        ?.split('immutable/', 1)[0];
      this.emitFile({
        type: 'asset',
        fileName: `${folder}asked.json`,
        source: JSON.stringify(Object.fromEntries(files)),
      });
    },
  };
}
