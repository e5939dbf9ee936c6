/**
 * What the viewers of European Digital Credentials write into title, metadata and links. The word
 * Europass alone says nothing: diploma supplements carry it.
 */
const VIEWER =
  /european digital credential|europass digital credential|europass\/(?:[\w-]{1,40}\/){0,4}(?:digital-credentials|eportfolio|edci)|\bedci?[ -]?viewer/i;

/** Does text from a PDF tell that it was printed from such a viewer? */
export const isOfViewer = (text: string): boolean => VIEWER.test(text);
