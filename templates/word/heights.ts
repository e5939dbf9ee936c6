/** How tall table cells become, roughly: rows taller than their page may break, LibreOffice clips them. */

/** Width of a character of a cell's text (9 pt), a little more than the average, in DXA. */
const CHARACTER = 100;
/** Between the text and both borders of its cell, in DXA. */
const PADDING = 180;

/** Lines that a text takes in a column of `width` DXA. */
export function linesOfText(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - PADDING) / CHARACTER));
  let lines = Math.max(1, Math.ceil(text.length / perLine));
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Rows of more lines may break over pages: a landscape page holds thirty, and this is an estimate. */
export const BREAKS_ABOVE = 22;

/** Tables of fewer lines stay on one page: half a landscape page. */
export const KEPT_TOGETHER = 24;
