/** The document as a tree: what the page preview shows and what the Word file is written from. */
import { fillMark } from '#templates/wording/mcra/compose';
import { coursesAnnex, targetsAnnex } from './annexes';
import { furtherAnnexes } from './annexes-further';
import {
  fieldControl,
  fieldLine,
  instancesOf,
  isShown,
  labelOf,
  mcraContext,
  partyName,
} from './context';
import type { McraContext } from './context-type';
import { joined } from './joined';
import { isOpen, type McraLanguage, type McraModel } from './model';
import { bodySections, cell, label } from './sections';
import type { McraTree, TreeTable } from './tree';

/** Characters of the hash that every page shows. */
export const SHORT_HASH = 12;

/** The document of a model in one language. `bilingual` names the second one of a document in two. */
export function previewMcra(
  model: McraModel,
  language: McraLanguage,
  bilingual?: readonly [McraLanguage, McraLanguage],
): McraTree {
  const ctx = mcraContext(model, language, bilingual);
  const { words } = ctx;
  const [title] = instancesOf(ctx, 'document.title');
  if (!title) throw new TypeError('the table of fields holds no title');
  return {
    language,
    tag: ctx.tag,
    kind: words.titleBlock.kind,
    title: fieldControl(ctx, title),
    between: between(ctx),
    notices: notices(ctx, bilingual),
    control: { heading: words.sections['document-control'], table: controlTable(ctx) },
    contents: words.titleBlock.contents,
    annexWord: words.annexWord,
    sections: [...bodySections(ctx), coursesAnnex(ctx), targetsAnnex(ctx), ...furtherAnnexes(ctx)],
    identity: identity(ctx),
    page: { before: words.footer.pageBefore, between: words.footer.pageBetween },
    watermark: isOpen(model) ? words.marks.draft : null,
  };
}

const between = (ctx: McraContext): string =>
  `${ctx.words.titleBlock.between} ${joined(
    ctx,
    ctx.terms.parties.map((each) => partyName(ctx, each.institutionId)),
    ` ${ctx.words.titleBlock.and} `,
  )}`;

function notices(ctx: McraContext, bilingual?: readonly [McraLanguage, McraLanguage]): string[] {
  const { marks, example, values } = ctx.words;
  return [
    ...(ctx.head.kind === 'example' ? [`${marks.fictional}. ${example.notice}`] : []),
    ...(ctx.forInformation ? [marks.forInformation] : []),
    ...(ctx.head.status === 'awaiting-signatures' && !ctx.forInformation
      ? [marks.versionForSignature]
      : []),
    ...(isOpen(ctx.model) ? [marks.modelText] : []),
    ...(bilingual
      ? [
          fillMark(ctx.words.bilingual, {
            first: values.language[bilingual[0]],
            second: values.language[bilingual[1]],
          }),
        ]
      : []),
  ];
}

/** Section 0. The record keeps code, version, status and hashes itself. */
function controlTable(ctx: McraContext): TreeTable {
  const { field, value } = ctx.words.tables;
  const fields = ctx.general.filter(
    (each) =>
      each.def.section === 'document-control' && !ctx.placed.has(each.tag) && isShown(ctx, each),
  );
  const owner = (institutionId: string | null) =>
    institutionId === null ? '' : ` (${partyName(ctx, institutionId)})`;
  return {
    caption: ctx.words.sections['document-control'],
    head: [field, value],
    widths: [3, 7],
    rows: fields.map((each) => [
      cell(label(`${labelOf(ctx, each.def.key)}${owner(each.institutionId)}`)),
      cell(fieldLine(ctx, each)),
    ]),
  };
}

function identity(ctx: McraContext): string {
  const { footer, marks, values } = ctx.words;
  const { code, version, termsHash, status } = ctx.head;
  return [
    code,
    version && `${footer.version} ${version}`,
    termsHash && `${footer.hash} ${termsHash.slice(0, SHORT_HASH)}`,
    values.status[status],
    ctx.forInformation && marks.forInformation,
  ]
    .filter(Boolean)
    .join(' · ');
}
