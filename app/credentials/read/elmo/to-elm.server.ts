/**
 * EMREX ELMO 1.x and 2.x (namespace …/elmo-schemas/tree/v1) in the terms of ELM, as the network's
 * own converters map it: a report's opportunities become achievements, parts become parts, and each
 * keeps the element it came from.
 */
import type { JsonObject } from '~/elm/json-node';
import {
  attributeOf,
  element,
  elements,
  textOf,
  XML_NAMESPACE,
  type XmlElement,
} from '../../trust/lists/xml-tree.server';

const COUNTRY = 'http://publications.europa.eu/resource/authority/country/';
const ECTS = 'http://data.europa.eu/snb/education-credit/6fcec5c5af';
const EQF = 'http://data.europa.eu/snb/eqf/';

/** What a report tells of a learner, in ELM, and what was left out. */
export interface ConvertedElmo {
  credential: JsonObject;
  /** The element that an object of the credential stands for. */
  origins: WeakMap<object, XmlElement>;
  /** Opportunities that were not passed: no achievements. */
  notPassed: { element: XmlElement; title: string; status: string }[];
}

interface Report {
  readonly issuer: JsonObject;
  readonly schemes: ReadonlyMap<string, JsonObject>;
}

class Conversion {
  readonly origins = new WeakMap<object, XmlElement>();
  readonly notPassed: ConvertedElmo['notPassed'] = [];

  /** An ELM object without the members that nothing was found for. */
  of(source: XmlElement, members: Readonly<Record<string, unknown>>): JsonObject {
    const made = Object.fromEntries(
      Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
    );
    this.origins.set(made, source);
    return made;
  }

  credential(root: XmlElement): JsonObject {
    const reports = elements(root, 'report');
    const made = reports.map((report) => this.report(report));
    const claims = made.flatMap(({ claims: own }) => own);
    const issuers = [
      ...new Map(made.map(({ issuer }) => [JSON.stringify(issuer), issuer])).values(),
    ];
    const issued = made.map(({ issueDate }) => issueDate).filter((each) => each !== '');
    return this.of(root, {
      type: 'elmo',
      ...(claims.length > 1 ? { displayParameter: TRANSCRIPT } : {}),
      issuanceDate: issued.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1),
      ...(issuers.length === 1 ? { issuer: issuers[0] } : {}),
      credentialSubject: this.learner(element(root, 'learner') ?? root, claims),
    });
  }

  learner(learner: XmlElement, claims: readonly JsonObject[]): JsonObject {
    const named = (name: string) => {
      const written = textOf(element(learner, name));
      return written === '' ? null : { und: written };
    };
    return this.of(learner, {
      type: 'Person',
      givenName: named('givenNames'),
      familyName: named('familyName'),
      dateOfBirth: present(textOf(element(learner, 'bday')).slice(0, 10)),
      identifier: this.identifiers(learner),
      hasClaim: claims,
    });
  }

  report(report: XmlElement) {
    const issuer = this.organisation(element(report, 'issuer') ?? report);
    const schemes = new Map(
      elements(report, 'gradingScheme').map((each) => [
        attributeOf(each, 'localId') ?? '',
        this.of(each, { title: textsOf(each, 'description') }),
      ]),
    );
    const claims = elements(report, 'learningOpportunitySpecification').flatMap((each) =>
      this.achievements(each, { issuer, schemes }),
    );
    return { issuer, claims, issueDate: textOf(element(report, 'issueDate')) };
  }

  organisation(issuer: XmlElement): JsonObject {
    const country = textOf(element(issuer, 'country'));
    const url = textOf(element(issuer, 'url'));
    return this.of(issuer, {
      type: 'Organisation',
      legalName: textsOf(issuer, 'title'),
      identifier: this.identifiers(issuer),
      location: country === '' ? null : { address: { countryCode: { id: COUNTRY + country } } },
      homepage: url === '' ? null : { contentURL: url },
    });
  }

  identifiers(node: XmlElement): JsonObject[] {
    return elements(node, 'identifier').map((each) =>
      this.of(each, { schemeName: attributeOf(each, 'type') ?? '', notation: textOf(each) }),
    );
  }

  /** One achievement; of an opportunity that was not passed, only the parts that were. */
  achievements(node: XmlElement, report: Report): JsonObject[] {
    const instance = element(element(node, 'specifies'), 'learningOpportunityInstance');
    const status = textOf(element(instance, 'status'));
    const parts = elements(node, 'hasPart')
      .flatMap((part) => elements(part, 'learningOpportunitySpecification'))
      .flatMap((part) => this.achievements(part, report));
    if (status !== '' && status !== 'passed') {
      const title = [Object.values(textsOf(node, 'title') ?? {})[0] ?? ''].flat().join(' ');
      this.notPassed.push({ element: node, title, status });
      return parts;
    }
    const date = textOf(element(instance, 'date')).slice(0, 10);
    return [
      this.of(node, {
        type: 'LearningAchievement',
        title: textsOf(node, 'title'),
        identifier: this.identifiers(node),
        awardedBy: { awardingBody: report.issuer, ...(date ? { awardingDate: date } : {}) },
        specifiedBy: this.specification(node, instance),
        provenBy: instance && this.assessment(instance, report),
        hasPart: parts.length > 0 ? parts : null,
      }),
    ];
  }

  specification(node: XmlElement, instance: XmlElement | null): JsonObject {
    const levels = elements(instance, 'level').map((each) => ({
      source: each,
      type: textOf(element(each, 'type')).toUpperCase(),
      value: textOf(element(each, 'value')),
      label: textOf(element(each, 'description')),
    }));
    const isced = textOf(element(node, 'iscedCode')).replaceAll(/\D/g, '');
    const eqf = levels.find(({ type, value }) => type === 'EQF' && /^[1-8]$/.test(value));
    const nqf = levels.find(({ type }) => type === 'NQF');
    const degree = textOf(element(node, 'type')) === 'Degree Programme';
    return this.of(node, {
      type: degree || eqf ? 'Qualification' : 'LearningAchievementSpecification',
      creditPoint: elements(instance, 'credit').map((each) => this.credit(each)),
      volumeOfLearning: hoursOf(textOf(element(instance, 'engagementHours'))),
      ISCEDFCode: isced === '' ? null : { prefLabel: { und: isced } },
      eqfLevel: eqf && this.of(eqf.source, { id: EQF + eqf.value, prefLabel: { en: eqf.value } }),
      nqfLevel:
        nqf &&
        this.of(nqf.source, {
          prefLabel: { und: [nqf.label, nqf.value].filter((each) => each !== '').join(' ') },
        }),
    });
  }

  credit(credit: XmlElement): JsonObject {
    const scheme = textOf(element(credit, 'scheme'));
    const ects = scheme.toLowerCase() === 'ects';
    return this.of(credit, {
      type: 'CreditPoint',
      point: textOf(element(credit, 'value')),
      framework: ects ? { id: ECTS, prefLabel: { en: 'ECTS' } } : { prefLabel: { und: scheme } },
    });
  }

  assessment(instance: XmlElement, { schemes }: Report): JsonObject | null {
    const result = element(instance, 'resultLabel');
    const local = textOf(element(instance, 'gradingSchemeLocalId'));
    const scheme = schemes.get(local) ?? null;
    const named = scheme?.title ? scheme : local ? { title: { und: local } } : null;
    if (!result && !named) return null;
    return this.of(result ?? instance, {
      type: 'LearningAssessment',
      grade: result && this.of(result, { noteLiteral: { und: textOf(result) } }),
      specifiedBy: named && { gradingScheme: named },
    });
  }
}

/** What ELMO is by its own definition: it has no title. */
const TRANSCRIPT = {
  title: {
    en: 'Transcript of records',
    fr: 'Relevé de notes',
    de: 'Leistungsnachweis',
    es: 'Expediente académico',
    it: 'Certificato degli studi',
    nl: 'Cijferlijst',
    lt: 'Akademinė pažyma',
  },
};

const present = (text: string): string | null => (text === '' ? null : text);

/** Texts by their xml:lang; several of one language stay together. */
function textsOf(node: XmlElement, name: string): Record<string, string | string[]> | null {
  const found = new Map<string, string[]>();
  for (const each of elements(node, name)) {
    const lang = each.attributes.find(
      ({ local, uri }) => local === 'lang' && uri === XML_NAMESPACE,
    )?.value;
    const text = textOf(each).replaceAll(/\s+/g, ' ');
    if (text !== '') found.set(lang || 'und', [...(found.get(lang || 'und') ?? []), text]);
  }
  return found.size === 0
    ? null
    : Object.fromEntries(
        [...found].map(([lang, all]) => [lang, all.length > 1 ? all : (all[0] ?? '')]),
      );
}

/** Hours as a decimal number, as a duration in ELM's way. */
function hoursOf(written: string): string | null {
  if (!/^\d{1,5}(?:\.\d{1,4})?$/.test(written)) return null;
  const minutes = Math.round(Number(written) * 60);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60 ? `${minutes % 60}M` : ''}`;
}

export function toElm(root: XmlElement): ConvertedElmo {
  const conversion = new Conversion();
  const credential = conversion.credential(root);
  const { origins, notPassed } = conversion;
  return { credential, origins, notPassed };
}
