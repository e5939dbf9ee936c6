import { ImageRun } from 'docx';
import qrcode from 'qrcode';
import { cleanText } from './clean';

/** A QR code as a picture of `size` pixels (96 to the inch), with words for those who cannot see it. */
export async function qrPicture(
  content: string,
  words: { readonly title: string; readonly description: string },
  size = 104,
): Promise<ImageRun> {
  const data = await qrcode.toBuffer(content, { errorCorrectionLevel: 'M', margin: 1, scale: 8 });
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: size, height: size },
    altText: {
      name: 'QR',
      title: cleanText(words.title),
      description: cleanText(words.description),
    },
  });
}
