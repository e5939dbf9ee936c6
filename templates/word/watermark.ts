/** A word across the page behind the text: the shape that Word itself makes (VML, Transitional). */
import { escapeXml } from './markup';
import type { LanguageTag } from './text';

const SHAPE_TYPE = [
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">',
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>',
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>',
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>',
].join('');

/** A run for a page header. `index` numbers the headers of a document. The word is its own description. */
export function watermark(word: string, language: LanguageTag, index: number): string {
  const text = escapeXml(word);
  const width = Math.min(470, 75 * word.length);
  const height = Math.round(width / (0.62 * word.length));
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${width}pt`,
    `height:${height}pt`,
    'rotation:315',
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:margin',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:margin',
  ].join(';');
  return [
    `<w:r><w:rPr><w:noProof/><w:lang w:val="${language}"/></w:rPr><w:pict>`,
    SHAPE_TYPE,
    `<v:shape id="PowerPlusWaterMarkObject${index + 1}" o:spid="_x0000_s${2049 + index}" type="#_x0000_t136" alt="${text}" style="${style}" o:allowincell="f" fillcolor="#e4e4e4" stroked="f">`,
    `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="${text}"/>`,
    '</v:shape></w:pict></w:r>',
  ].join('');
}
