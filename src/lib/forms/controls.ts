import type { FieldSpec } from '#regulation/forms/field-spec.ts';

/** The larger controls of forms: each travels only to a page with a field that needs it. */
const loaders = {
  list: () => import('./ListControl.svelte'),
  images: () => import('./ImagesControl.svelte'),
  files: () => import('./FilesControl.svelte'),
  resource: () => import('./ResourceControl.svelte'),
};

type Kind = keyof typeof loaders;
type Controls = { [K in Kind]?: Awaited<ReturnType<(typeof loaders)[K]>>['default'] };

/** What was loaded, for whoever draws a field. */
export const controls: Controls = {};

/** Loads what these fields need, or all there is; a page that shows fields waits for it before it is drawn. */
export async function loadControls(specs?: readonly FieldSpec[]): Promise<void> {
  const kinds = specs ? new Set(specs.flatMap(kindsOf)) : (Object.keys(loaders) as Kind[]);
  await Promise.all([...kinds].map(load));
}

async function load(kind: Kind): Promise<void> {
  const { default: control } = await loaders[kind]();
  Object.assign(controls, { [kind]: control });
}

function kindsOf(spec: FieldSpec): Kind[] {
  if (spec.type === 'list') return [isImages(spec) ? 'images' : 'list', ...spec.fields.flatMap(kindsOf)];
  if (spec.type === 'file' || spec.type === 'files') return ['files'];
  return spec.type === 'resource' ? ['resource'] : [];
}

/** A list of images, each with its words. */
export function isImages(spec: FieldSpec): boolean {
  return spec.type === 'list' && spec.fields.some(({ type }) => type === 'file');
}
