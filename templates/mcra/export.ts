/** The document as files: Word, and JSON. Equal models give equal bytes. */
import { cleanText } from '#templates/word/clean';
import { Ids } from '#templates/word/markup';
import { fillShell, type ShellLanguage, shellOf } from '#templates/word/shell';
import { textIn } from '~/elm/text-in';
import { customParts, toPayload } from './custom-part';
import type { McraLanguage, McraModel, McraOptions } from './model';
import { previewMcra, SHORT_HASH } from './preview';
import { withoutRepeats } from './second-voice';
import { controlText, type McraTree } from './tree';
import { bodyMarkup } from './word-body';
import { wordingFor } from './words';

/** The Word file (.docx) of an agreement, a template or an example. */
export const exportMcra = (model: McraModel, options: McraOptions): Promise<Uint8Array> =>
  writeTrees(treesOf(model, options), model, options);

/** The Word file of trees that were made from a model. */
export async function writeTrees(
  trees: readonly [McraTree, ...McraTree[]],
  model: McraModel,
  options: McraOptions,
): Promise<Uint8Array> {
  const [first, second] = trees;
  const languages: readonly [ShellLanguage, ...ShellLanguage[]] = [
    languageOf(first),
    ...(second ? [languageOf(second)] : []),
  ];
  const { page, watermark, identity } = first;
  const wordsIn = ({ language }: McraTree) =>
    wordingFor(language, model.document.terms.parties.length);
  const shell = await shellOf({ languages, page, watermark });
  const voices = [
    { tag: first.tag, second: null, words: wordsIn(first) },
    ...(second ? [{ tag: second.tag, second: second.language, words: wordsIn(second) }] : []),
  ] as const;
  const template = model.head.kind === 'template';
  const { body, last } = bodyMarkup({ ids: new Ids(), voices, template, trees, shell });
  const title = cleanText(controlText(first.title));
  return fillShell(shell, {
    title,
    subject: cleanText([first.kind, model.head.code].filter(Boolean).join(' ')),
    author: cleanText(partiesOf(model, options.language)),
    keywords: keywordsOf(model),
    description: cleanText(identity),
    at: model.head.at,
    identity: cleanText(identity),
    body,
    last,
    ...(options.clean ? {} : { extra: customParts(model, options) }),
  });
}

/** They tell which text a file is, also one that was made a PDF and signed elsewhere. */
const keywordsOf = ({ head: { code, version, termsHash } }: McraModel): string =>
  ['MCRA', 'ECCOE', code, ...(termsHash ? [version, termsHash.slice(0, SHORT_HASH)] : [])]
    .filter(Boolean)
    .join(', ');

/** The parties as the authors of the document; a template has none yet. */
const partiesOf = ({ document }: McraModel, language: McraLanguage): string =>
  document.terms.parties
    .map(({ body }) => textIn(body.name, language))
    .filter((name) => name !== '')
    .join('; ');

const languageOf = ({ tag, annexWord }: McraTree): ShellLanguage => ({ tag, annex: annexWord });

/** The document in the first language and, where asked for, in the second. */
export function treesOf(
  model: McraModel,
  { language, bilingual }: McraOptions,
): [McraTree, ...McraTree[]] {
  if (bilingual === undefined || bilingual === language) return [previewMcra(model, language)];
  const both = [language, bilingual] as const;
  const first = previewMcra(model, language, both);
  return [first, withoutRepeats(first, previewMcra(model, bilingual, both))];
}

/** The document as data, readable by people: what the Word file carries inside. */
export const exportMcraJson = (model: McraModel, options: McraOptions): string =>
  `${JSON.stringify(toPayload(model, options), null, 2)}\n`;

/** What a downloaded file is called, in letters every system allows. */
export const mcraFileName = (
  { head }: McraModel,
  extension: string,
  { language, bilingual, clean }: McraOptions,
): string =>
  `${[head.code || 'mcra', head.version, language, bilingual, clean ? 'clean' : '']
    .filter(Boolean)
    .join('-')
    .replace(/[^A-Za-z0-9._-]+/g, '-')}.${extension}`;
