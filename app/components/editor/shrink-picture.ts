/** Width of the widest page a picture stands on, for dense screens. */
const WIDEST = 1600;
const QUALITIES = [0.82, 0.7, 0.55, 0.4, 0.25];

/**
 * The picture as WebP of at most `most` bytes; null where the browser cannot read it, or where even
 * a coarse one is larger. Drawing it anew leaves behind what cameras write beside a picture (place,
 * owner).
 */
export async function shrinkPicture(file: File, most: number): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, WIDEST / picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/webp', quality),
    );
    if (blob && blob.type === 'image/webp' && blob.size <= most)
      return new File([blob], `${file.name.replace(/\.\w+$/, '')}.webp`, { type: blob.type });
  }
  return null;
}
