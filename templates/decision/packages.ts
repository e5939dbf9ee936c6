/** Each part of the decision: originals beside what is recognised, then grounds and conditions. */
import type { FileChild } from 'docx';
import { isMcraLanguage, TAGS } from '#templates/mcra/words';
import { LABEL_WIDTH, PAGE } from '#templates/word/styles';
import { type Column, dataTable, gap, type Row } from '#templates/word/tables';
import { free, type Line, line, plain, runs } from '#templates/word/text';
import { languageName } from '~/elm/display-names';
import { localised } from '~/elm/localised';
import type {
  RecordedPackage,
  RecordedSource,
  RecordedTarget,
} from '~/recognition/decision-record';
import { type LetterContext, outcomeText, recognisedIn } from './context';
import { fact, factOf } from './grounds';
import { heading, packageTitle } from './opening';

/** Qualifications are recognised under these; whatever else is credit within a programme. */
const QUALIFICATION_BASES = new Set(['lrc-vi-1', 'lrc-iv']);

export function packages(ctx: LetterContext): FileChild[] {
  return [
    heading(alone(ctx) ? ctx.words.headings.single : ctx.words.headings.detail, ctx),
    ...ctx.record.packages.flatMap((each) => onePackage(each, ctx)),
  ];
}

/** A decision of one part needs no numbering. */
const alone = (ctx: LetterContext): boolean => ctx.record.packages.length === 1;

const isRecognised = (each: RecordedPackage, ctx: LetterContext): boolean =>
  recognisedIn(ctx.record).includes(each);

function onePackage(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const words = ctx.words.package;
  const outcome = outcomeText(each, ctx);
  const title = packageTitle(each, ctx);
  const short = isShort(each);
  const grade = gradeFacts(each, ctx);
  const credit =
    isRecognised(each, ctx) && each.ectsCredited !== null
      ? ` – ${ctx.ects(each.ectsCredited)}`
      : '';
  return [
    plain('Heading2', alone(ctx) ? title : words.heading(each.number, title), ctx.tag),
    plain('Outcome', `${outcome}${credit}`, ctx.tag),
    dataTable(columns(ctx), rows(each, ctx), ctx.tag, { keepWithNext: short }),
    gap(short),
    fact(words.labels.basis, basisText(each, ctx), ctx, { keepNext: short && grade.length > 0 }),
    ...grade,
    ...creditFacts(each, ctx),
    ...conditionFacts(each, ctx),
    ...reasonFacts(each, ctx),
    ...laterFacts(each, ctx),
    ...answerFacts(each, ctx),
  ];
}

/** A part that a reader takes in at once stays on one page. */
const isShort = (each: RecordedPackage): boolean =>
  each.sources.length <= 2 && each.reasons.length === 0 && each.conditions.length === 0;

function columns(ctx: LetterContext): Column[] {
  const { columns: heads } = ctx.words.package;
  const [ects, level, grade] = [1000, 1150, 1800];
  return [
    { head: heads.role, width: LABEL_WIDTH },
    { head: heads.title, width: PAGE.textWidth - LABEL_WIDTH - ects - level - grade },
    { head: heads.ects, width: ects, numeric: true },
    { head: heads.level, width: level },
    { head: heads.grade, width: grade },
  ];
}

function rows(each: RecordedPackage, ctx: LetterContext): Row[] {
  const words = ctx.words.package;
  const sources = each.sources.map((source) => sourceRow(source, ctx));
  if (each.sources.length > 1) sources.push(totalRow(each.ectsAchieved, ctx));
  const showAsked = each.differsFromRequest && each.requested.length > 0;
  const asked = showAsked ? each.requested.map((target) => askedRow(target, ctx)) : [];
  if (!isRecognised(each, ctx)) {
    const cells = [role(words.recognised, ctx), [line('Cell', words.notRecognised, ctx.tag)]];
    return [...sources, ...asked, { cells, marked: true }];
  }
  const given = each.targets.map((target) => targetRow(target, each, ctx));
  if (each.targets.length > 1) given.push({ ...totalRow(each.ectsCredited, ctx), marked: true });
  return [...sources, ...asked, ...given];
}

const role = (text: string, ctx: LetterContext): Line[] => [
  line('Cell', text, ctx.tag, { bold: true }),
];

const coded = (code: string | null, title: string): string => (code ? `${code} · ${title}` : title);

function sourceRow(source: RecordedSource, ctx: LetterContext): Row {
  const words = ctx.words.package;
  const provider = ctx.text(source.provider);
  const country = ctx.country(source.providerCountry);
  const notes = [
    source.awardedOn && words.awardedOn(ctx.date(source.awardedOn)),
    QUALIFICATION_BASES.has(ctx.record.legalBasis) ? null : words.notDegree,
  ].filter(Boolean);
  return {
    cells: [
      role(words.achieved, ctx),
      [
        line('Cell', coded(source.code, ctx.text(source.titles)), ctx.tag),
        line('CellSmall', country ? `${provider} (${country})` : provider, ctx.tag),
        ...(notes.length > 0 ? [line('CellSmall', notes.join(' · '), ctx.tag)] : []),
      ],
      sourceCredit(source, ctx),
      levelCell(source.eqf, source.nqf, ctx),
      gradeCell(source.grade, source.gradingScheme, ctx),
    ],
  };
}

/** ECTS; where none is stated the credit as it stands, and the hours. */
function sourceCredit(source: RecordedSource, ctx: LetterContext): Line[] {
  const { nothing } = ctx.words.labels;
  const main = source.ects === null ? nothing : ctx.number(source.ects);
  const other = source.otherCredit;
  return [
    line('CellNumber', other && source.ects === null ? ctx.number(other.point) : main, ctx.tag),
    ...(other && source.ects === null ? [line('CellSmallNumber', other.framework, ctx.tag)] : []),
    ...(source.hours === null ? [] : [line('CellSmallNumber', ctx.hours(source.hours), ctx.tag)]),
  ];
}

const levelCell = (eqf: number | null, nqf: string | null, ctx: LetterContext): Line[] => [
  line(
    'Cell',
    eqf === null ? (nqf ?? ctx.words.labels.nothing) : ctx.words.package.eqf(eqf),
    ctx.tag,
  ),
  ...(eqf !== null && nqf ? [line('CellSmall', nqf, ctx.tag)] : []),
];

const gradeCell = (grade: string | null, scale: string | null, ctx: LetterContext): Line[] => [
  line('Cell', grade ?? ctx.words.labels.nothing, ctx.tag),
  ...(scale ? [line('CellSmall', ctx.words.package.scale(scale), ctx.tag)] : []),
];

const totalRow = (ects: number | null, ctx: LetterContext): Row => ({
  cells: [
    [],
    [line('Cell', ctx.words.package.total, ctx.tag)],
    [
      line('CellNumber', ects === null ? ctx.words.labels.nothing : ctx.number(ects), ctx.tag, {
        bold: true,
      }),
    ],
  ],
});

function targetTitle(target: RecordedTarget, ctx: LetterContext): Line[] {
  const words = ctx.words.package;
  const programme = ctx.text(target.programme);
  const version =
    target.regulationVersion && ctx.words.labels.regulations(target.regulationVersion);
  const place = [programme, version].filter(Boolean).join(', ');
  const counts = target.countsTowardDegree ? '' : ` (${words.outsideDegree})`;
  return [
    line('Cell', coded(target.code, ctx.text(target.titles)), ctx.tag),
    line('CellSmall', `${words.targetKinds[target.kind]}${counts}`, ctx.tag),
    ...(place ? [line('CellSmall', place, ctx.tag)] : []),
  ];
}

const askedRow = (target: RecordedTarget, ctx: LetterContext): Row => ({
  cells: [
    role(ctx.words.package.asked, ctx),
    targetTitle(target, ctx),
    [
      line(
        'CellNumber',
        target.ects === null ? ctx.words.labels.nothing : ctx.number(target.ects),
        ctx.tag,
      ),
    ],
    levelCell(target.eqf, null, ctx),
    [],
  ],
});

/** A single target receives the whole credit of its package; several each receive their own. */
function targetRow(target: RecordedTarget, each: RecordedPackage, ctx: LetterContext): Row {
  const words = ctx.words.package;
  const ects = each.targets.length === 1 ? each.ectsCredited : target.ects;
  const converted = target.grading === 'graded' ? (each.grade?.converted ?? null) : null;
  const grade = converted ?? (target.grading === 'pass-fail' ? words.passed : words.withoutGrade);
  return {
    marked: true,
    cells: [
      role(words.recognised, ctx),
      targetTitle(target, ctx),
      [
        line('CellNumber', ects === null ? ctx.words.labels.nothing : ctx.number(ects), ctx.tag, {
          bold: true,
        }),
      ],
      levelCell(target.eqf, null, ctx),
      [line('Cell', grade, ctx.tag, { bold: converted !== null })],
    ],
  };
}

function basisText(each: RecordedPackage, ctx: LetterContext): string {
  const { bases } = ctx.words.package;
  const { basis } = each;
  switch (basis.kind) {
    case 'learning-agreement':
      return bases.learningAgreement(basis.reference, basis.version, basis.component);
    case 'mcra': {
      const text = bases.mcra(basis.code, basis.version, basis.line, ctx.text(basis.titles));
      return basis.effect === 'right' ? `${text} ${bases.right}` : text;
    }
    case 'precedent':
      return bases.precedent(basis.reference);
    case 'individual':
      return bases.individual;
  }
}

function gradeFacts(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const words = ctx.words.package;
  const { grade } = each;
  if (grade === null || !isRecognised(each, ctx)) return [];
  const original = grade.originalScale
    ? `${grade.original} (${words.scale(grade.originalScale)})`
    : grade.original;
  const became = grade.converted === null ? null : words.gradeBecame(original, grade.converted);
  const note = grade.note === null ? null : (words.gradeNotes[grade.note] ?? grade.note);
  const method =
    grade.converted === null && note !== null ? null : words.gradeMethods[grade.method];
  const sentences = [...new Set([became, method, note])].filter(Boolean);
  return [fact(words.labels.grade, sentences.join(' '), ctx)];
}

function creditFacts(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const words = ctx.words.package;
  const { creditConversion: conversion } = each;
  if (conversion === null) return [];
  const factor = ctx.ects(conversion.factor);
  return [
    fact(
      words.labels.credit,
      words.creditConversion(conversion.framework, factor, conversion.source),
      ctx,
    ),
  ];
}

function conditionFacts(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const words = ctx.words.package;
  return each.conditions.map((condition, index) => {
    const due = condition.dueOn ? ` ${words.dueOn(ctx.date(condition.dueOn))}` : '';
    const said = localised(condition.texts, ctx.language);
    const { text, lang } = said ?? { text: condition.text, lang: undefined };
    const label = index === 0 ? words.labels.conditions : '';
    const number = `${index + 1}. `;
    if (!lang) return fact(label, `${number}${text}${due}`, ctx);
    const named = ` (${words.inLanguage(languageName(lang, ctx.language))})`;
    return factOf(
      label,
      [
        ...runs(number, ctx.tag),
        ...runs(text, isMcraLanguage(lang) ? TAGS[lang] : ctx.tag),
        ...runs(`${named}${due}`, ctx.tag),
      ],
      ctx,
    );
  });
}

function reasonFacts(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const words = ctx.words.package;
  return each.reasons.flatMap((reason, index) => {
    const evidence = `${words.evidence}${ctx.words.labels.colon}${reason.evidence}`;
    const title = `${words.reasons[reason.code]} (${reason.code})`;
    return [
      fact(index === 0 ? words.labels.reasons : '', title, ctx, { bold: true, keepNext: true }),
      ...free('FactMore', evidence, ctx.tag),
    ];
  });
}

function laterFacts(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const { later } = ctx.words.package.labels;
  const lines = each.laterWays?.trim();
  return lines
    ? lines.split(/\n+/).map((line, index) => fact(index === 0 ? later : '', line, ctx))
    : [];
}

function answerFacts(each: RecordedPackage, ctx: LetterContext): FileChild[] {
  const { answers, labels } = ctx.words.package;
  return each.acceptance === null ? [] : [fact(labels.answer, answers[each.acceptance], ctx)];
}
