/** The three letters by which an agreement's code names a party. Pure. */

/** Words that many institutions are called by; slugs are written without accents. */
const SHARED_WORDS: ReadonlySet<string> = new Set(
  (
    'academia academy akademia akademie applied arts college ecole escola escuela faculty ' +
    'fachhochschule haute hautes hochschule hogeschool institut institute instituto istituto ' +
    'national nationale open politechnika politecnico polytechnic polytechnique school science ' +
    'sciences technical technische technological technology uni univ universidad universidade ' +
    'universita universitaet universitas universitat universite universiteit universitetas ' +
    'university uniwersytet a an and at d da das de degli del della den der des di die do dos du ' +
    'e en et for fur fuer i in l la le les of the und van voor y'
  ).split(' '),
);

/** `A  WIEN01` names the place: country, then a stem of letters, then a number. */
const ERASMUS = /^\s*[A-Z]{1,3}\s+([A-Z]{2,})[A-Z -]*\d+\s*$/i;

const threeOf = (word: string): string => word.slice(0, 3).toUpperCase();

/**
 * `WIE` of the University of Vienna: from its Erasmus code, else the first word of its slug that
 * tells it from others, else the first label of its SCHAC domain, else the slug as it is.
 */
export function codeStem(
  slug: string,
  identifiers: readonly { readonly scheme: string; readonly value: string }[],
): string {
  const of = (scheme: string) => identifiers.find((each) => each.scheme === scheme)?.value ?? '';
  const place = ERASMUS.exec(of('erasmus'))?.[1];
  if (place) return threeOf(place);
  const words = slug.toLowerCase().split(/[^a-z0-9]+/);
  const telling = words.find((each) => each !== '' && !SHARED_WORDS.has(each));
  const label = of('schac')
    .split('.')[0]
    ?.replace(/[^a-z0-9]/gi, '');
  return threeOf(telling || label || words.join('')) || 'X';
}
