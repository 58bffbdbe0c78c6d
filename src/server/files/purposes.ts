import type { FilePurpose } from '#regulation/forms/field-spec.ts';

interface Purpose {
  types: string[];
  megabytes: number;
}

/** 3.1.1. What may be sent for which purpose, by the ending that the content has. */
export const purposes: Record<FilePurpose, Purpose> = {
  attachment: { types: ['pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpg', 'webp'], megabytes: 20 },
  layout: { types: ['pdf', 'ai', 'eps', 'tiff', 'png'], megabytes: 50 },
  image: { types: ['jpg', 'png', 'webp'], megabytes: 20 },
  photo: { types: ['jpg', 'png', 'webp'], megabytes: 3 },
};

export function isPurpose(text: string): text is FilePurpose {
  return Object.hasOwn(purposes, text);
}
