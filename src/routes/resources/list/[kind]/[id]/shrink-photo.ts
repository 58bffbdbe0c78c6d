const longest = 1600;

/**
 * Puts a smaller picture in place of the chosen one, so that a phone loads it quickly; what the camera wrote beside it, such
 * as the place, stays behind. Where the browser can't, the file is sent as it is.
 */
export async function shrinkPhoto(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;

  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.8));
    if (blob?.type !== 'image/webp' || blob.size >= file.size || input.files?.[0] !== file) return;

    const chosen = new DataTransfer();
    chosen.items.add(new File([blob], `${file.name.replace(/\.\w+$/, '')}.webp`, { type: blob.type }));
    input.files = chosen.files;
  } catch {
    // Not a picture that this browser reads: the server says what fits.
  }
}
