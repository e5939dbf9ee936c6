/** Agreements of more than two parties: no word of theirs presupposes that there are two. */
import { describe, expect, it } from 'vitest';
import { exampleModel } from '#templates/mcra/example';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { linesOf } from '#templates/mcra/tree';
import { wordingFor } from '#templates/mcra/words';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_SEVERAL } from '#templates/wording/mcra/structure.data';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';

/** Words that only two parties can read, as each language has them. */
const OF_TWO: Readonly<Record<McraLanguage, RegExp>> = {
  en: /the other Party|(?:by|to) the other[, ]|both (?:Parties|sides|coordinators)|two (?:originals|copies)|either Party/giu,
  fr: /l’autre Partie|(?:par|envers) l’autre|les deux Parties|de part et d’autre|deux (?:originaux|exemplaires)/giu,
  de: /(?:der|die) andere[n]? Partei(?!en)|beide[rn]? (?:Seiten|Parteien)|zwei (?:handschriftlich|Original)|haftet der anderen|von der anderen/giu,
  es: /(?:de|a|en|ante|La) la otra|\bLa otra Parte|ambas partes|aprobación de ambos|dos originales/giu,
  it: /(?<!un)[lL]’altra Parte|(?:dal|verso )l’altra|dell’altra solo|entrambi i lati|di entrambi|due originali/gu,
  lt: /(?<!bet kuri\S* )(?:kitai Šaliai|kitos Šalies|kita Šalis|kita Šalimi)|atsako kitai|abiejų Šalių|Abu jie|dviem originalais|Du ranka/giu,
  nl: /de andere (?:Partij(?!en)|wordt|aansprakelijk)|beide (?:zijden|Partijen)|hun beider|twee (?:originelen|met de hand)/giu,
};

/** The example, amended by coordinators and signed by hand; of three parties where asked for. */
function model(language: McraLanguage, parties: 2 | 3): McraModel {
  const { head, document } = exampleModel(language);
  const { terms, factsheet } = document;
  const originals = (each: (typeof factsheet.parties)[number], institutionId: string) => ({
    ...each,
    institutionId,
    signatories: each.signatories.map((one) => ({ ...one, kind: 'originals' as const })),
  });
  const [, second] = terms.parties;
  const [line] = terms.lines;
  const third = parties === 3;
  return {
    head,
    document: {
      terms: {
        ...terms,
        // The parties' own words are theirs.
        objective: {},
        amendment: { ...terms.amendment, kind: 'delegated' },
        parties: [...terms.parties, ...(third ? [{ ...second!, institutionId: 'third' }] : [])],
        lines: [
          ...terms.lines,
          ...(third
            ? [{ ...line!, id: 'third', number: 'L9', recognisingInstitutionId: 'third' }]
            : []),
        ],
      },
      factsheet: {
        ...factsheet,
        parties: [
          ...factsheet.parties.map((each) => originals(each, each.institutionId)),
          ...(third ? [originals(factsheet.parties[1]!, 'third')] : []),
        ],
      },
    },
  };
}

const textOf = (language: McraLanguage, parties: 2 | 3): string =>
  linesOf(previewMcra(model(language, parties), language)).join('\n');

describe.each(MCRA_LANGUAGES)('an agreement in %s', (language) => {
  it('of three parties has no word of two', () => {
    expect(textOf(language, 3).match(OF_TWO[language]) ?? []).toEqual([]);
  });

  it('of two parties has them', () => {
    const found = new Set(textOf(language, 2).match(OF_TWO[language]));
    expect(found.size, [...found].join()).toBeGreaterThan(5);
  });

  it('of two parties is read with the wording as it stands', () => {
    expect(wordingFor(language, 2)).toBe(MCRA_WORDING[language]);
  });

  it('of three parties says each of those texts otherwise, and nothing else', () => {
    const [two, three] = [leaves(wordingFor(language, 2)), leaves(wordingFor(language, 3))];
    const changed = [...two.keys()].filter((path) => two.get(path) !== three.get(path));
    expect(changed.sort()).toEqual([...MCRA_SEVERAL].sort());
    expect([...three.keys()]).toEqual([...two.keys()]);
  });
});

it('names no variant that a clause does not have, and keeps its fields', () => {
  const holes = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();
  for (const language of MCRA_LANGUAGES) {
    const texts = leaves(MCRA_WORDING[language]);
    for (const path of MCRA_SEVERAL)
      expect(holes(MCRA_WORDING[language].several[path]), `${language} ${path}`).toEqual(
        holes(texts.get(path)),
      );
  }
});

function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, each]) => [
      ...leaves(each, path === '' ? key : `${path}/${key}`),
    ]),
  );
}
