/**
 * Lucide's components build each picture from data while the page runs, with code for properties that nobody here sets.
 * The same drawings as plain pictures: a fifth of the scripts, and far less work for a list of many rows. A picture takes
 * `size` in pixels and `strokeWidth`; it is always hidden from screen readers, since a word stands beside it.
 *
 * @returns {import('vite').Plugin}
 */
export function plainIcons() {
  return {
    name: 'plain-icons',
    enforce: 'pre',
    transform: {
      filter: { id: /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/ },
      handler(code, id) {
        const data = /const iconData = (\{.*\});/.exec(code)?.[1];
        if (!data) throw new Error(`No drawing is found in ${id}.`);
        return pictureOf(JSON.parse(data).node);
      },
    },
  };
}

/** @param {[tag: string, attributes: Record<string, string>][]} shapes */
function pictureOf(shapes) {
  const drawn = shapes
    .map(([tag, attributes]) => `<${tag}${Object.entries(attributes).map(inMarkup).join('')}/>`)
    .join('');

  return `<script>let { size = 24, strokeWidth = 2 } = $props();</script>
<svg class="icon" width={size} height={size} viewBox="0 0 24 24" stroke-width={strokeWidth} aria-hidden="true">${drawn}</svg>`;
}

/** @param {[name: string, value: string]} attribute */
function inMarkup([name, value]) {
  return ` ${name}="${value}"`;
}
