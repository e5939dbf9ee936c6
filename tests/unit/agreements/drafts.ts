/** A complete agreement to change in tests: the first of the demonstration world. */
import { agreements } from '#db/seed/agreements.data';
import { withPlaces } from '~/agreements/terms/document';
import type { AgreementDocument } from '~/agreements/terms/terms';

export const NOW = Date.UTC(2026, 2, 2, 9);

export function completeDocument(): AgreementDocument {
  const [seed] = agreements(NOW);
  return withPlaces({ terms: seed!.terms, factsheet: seed!.factsheet });
}

/** Two of its lines, with every place that fields may stand in filled, so that each can be changed. */
export function documentWithEveryPlace(): AgreementDocument {
  const document = completeDocument();
  const mandate = { reference: 'Act 1', from: '2025-01-01', until: null };
  return {
    ...document,
    terms: {
      ...document.terms,
      dataProtection: {
        ...document.terms.dataProtection,
        controllers: 'joint',
        informs: 'The recogniser.',
        answers: 'Whoever is asked.',
        contactPoint: 'The data protection officer.',
      },
      lines: document.terms.lines.slice(0, 2).map((line) => ({
        ...line,
        gradeConversion: { method: 'none' as const },
        sources: line.sources.map((source) => ({
          ...source,
          sealingBody: source.awardingBody,
          descriptor: {
            ...source.descriptor!,
            deliveringBody: source.awardingBody,
            deliveringMandate: mandate,
            sealingMandate: mandate,
          },
        })),
      })),
    },
  };
}
