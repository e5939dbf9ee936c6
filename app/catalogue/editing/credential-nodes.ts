/** What a credential's nodes are built of: ids that count, concepts, notes, organisations. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import { AUTHORITY_SCHEMES, countryIri, languageIri } from '~/elm/vocabularies/authority';
import { findConcept } from '~/elm/vocabularies/vocabularies';

export type Json = Readonly<Record<string, unknown>>;

/** Said in every title of a mock, and beside every achievement of it. */
export const MOCK: LanguageMap = {
  en: 'MOCK – not a credential',
  fr: 'FACTICE – n’est pas une attestation',
};

/** How languages and countries are called in the file. */
export interface Names {
  readonly language: (code: string) => string;
  readonly country: (code: string) => string;
}

/** Somebody who offers or awards. */
export interface Body {
  readonly names: LanguageMap;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly address: readonly string[];
  readonly homepage: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** Without what is not stated. */
export const stated = (node: Json): Json =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A text with another one after it, language by language. */
export const withMore = (text: LanguageMap, other: LanguageMap | null): LanguageMap =>
  Object.fromEntries(
    Object.entries(text).map(([tag, said]) => {
      const more = textIn(other ?? {}, tag);
      return [tag, more === '' ? said : `${said} (${more})`];
    }),
  );

export class CredentialNodes {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly names: Names,
    /** Every organisation and title of a mock says so. */
    protected readonly mock: boolean,
  ) {}

  protected next(kind: string): string {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return `urn:epass:${kind}:${count}`;
  }

  protected organisationNode({ names, country, address, homepage, identifiers }: Body): Json {
    const place =
      country === null
        ? null
        : this.authority(countryIri(country), this.names.country(country), 'country');
    return stated({
      id: this.next('org'),
      type: 'Organisation',
      legalName: names,
      ...(this.mock ? { altLabel: MOCK } : {}),
      location:
        place === null
          ? null
          : {
              id: this.next('location'),
              type: 'Location',
              address: stated({
                id: this.next('address'),
                type: 'Address',
                countryCode: place,
                fullAddress: address.length === 0 ? null : this.note({ und: address.join(', ') }),
              }),
            },
      identifier: identifiers.map(({ scheme, value }) => ({
        id: this.next('identifier'),
        type: 'Identifier',
        schemeName: scheme,
        notation: value,
      })),
      homepage: homepage === null ? null : this.page(homepage),
    });
  }

  protected creditPoint(framework: Json, point: number): Json {
    return { id: this.next('creditPoint'), type: 'CreditPoint', framework, point: String(point) };
  }

  protected page(contentURL: string, title?: LanguageMap): Json {
    return stated({ id: this.next('webResource'), type: 'WebResource', title, contentURL });
  }

  protected note(text: LanguageMap): Json {
    return { id: this.next('note'), type: 'Note', noteLiteral: text };
  }

  protected concept(iri: string): Json {
    const found = findConcept(iri);
    return found
      ? this.plainConcept(found.iri, found.labels, found.scheme)
      : this.plainConcept(iri, {});
  }

  protected plainConcept(id: string, prefLabel: LanguageMap, scheme?: string): Json {
    const inScheme = { id: scheme ?? id.replace(/\/[^/]+$/, '/25831c2'), type: 'ConceptScheme' };
    return { id, type: 'Concept', inScheme, prefLabel };
  }

  protected authority(
    iri: string | null,
    label: string,
    list: 'language' | 'country',
  ): Json | null {
    return iri === null
      ? null
      : {
          ...this.plainConcept(iri, { en: label }, AUTHORITY_SCHEMES[list]),
          notation: list,
        };
  }

  protected language(code: string): Json | null {
    return this.authority(languageIri(code), this.names.language(code), 'language');
  }
}
