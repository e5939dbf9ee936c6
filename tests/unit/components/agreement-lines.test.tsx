import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { line, source } from '#tests/unit/recognition/fixtures';
import { type Names, toLineView } from '~/agreements/agreement-view';
import type { RecognitionLine } from '~/agreements/recognition-line';
import type { AgreementView } from '~/agreements/show-agreement.server';
import { AgreementLines } from '~/components/agreements/agreement-lines';
import { render } from './render';

const names: Names = {
  locale: 'en',
  institution: () => null,
  programme: () => null,
  isListed: () => false,
  isGone: () => false,
};

const shown = (over: Partial<RecognitionLine>, locale = 'en'): string => {
  const own = line(over);
  const terms = { conditions: {}, draftingLanguage: 'en' };
  const view = toLineView({ number: 'L1', state: 'active', line: own }, terms, {
    ...names,
    locale,
  });
  const extras = { drift: [], wish: null, suspension: null, acts: [] };
  const agreement = { lines: [{ ...view, ...extras }] } as unknown as AgreementView;
  return render(createElement(AgreementLines, { agreement })).replace(/<[^>]*>/g, ' ');
};

describe('a line on the public page', () => {
  it('says from what the credit differs, and why', () => {
    const text = shown({
      sources: [source({ ects: 4 })],
      ectsGranted: 6,
      differenceReason: 'More hours here.',
    });
    expect(text).toContain('4 → 6');
    expect(text).toContain('Reason for the difference: More hours here.');
  });

  it('gives the reason in the reader’s language where it is written in it', () => {
    const differenceReason = { en: 'More hours here.', fr: 'Plus d’heures ici.' };
    const over = { sources: [source({ ects: 4 })], ectsGranted: 6, differenceReason };
    expect(shown(over, 'fr')).toContain('Plus d’heures ici.');
    expect(shown(over)).toContain('More hours here.');
  });

  it('says that no reason is stated where the credit differs without one', () => {
    const text = shown({ sources: [source({ ects: 4 })], ectsGranted: 6 });
    expect(text).toContain('No reason for the difference is stated.');
    expect(shown({})).not.toContain('difference');
  });

  it('names its cap and what it does not stand beside, each with its clause', () => {
    const text = shown({ capEcts: 12, exclusions: ['STAT-101'] });
    expect(text).toContain('No more than 12 ECTS by this line for each learner');
    expect(text).toContain('Not counted together with: STAT-101');
    expect(text).toContain('§8 L1 (1)');
  });
});
