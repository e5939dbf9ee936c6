import { describe, expect, it } from 'vitest';
import { RegisterPage } from '~/components/trust/register/register-page';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import type {
  RegisterOutcome,
  RegisterPageData,
  RegisterResult,
} from '~/credentials/accreditation/register-page.server';
import type { Locale } from '~/platform/locales';
import { render } from './render';

const entry = (source: AccreditationRecord['source'], key: string): AccreditationRecord => ({
  source,
  key,
  title: `Entry ${key}`,
  body: {
    name: { en: 'Test University' },
    identifiers: [{ scheme: 'vat', value: 'EE12345678' }],
    country: 'EE',
  },
  agent: null,
  decision: 'positive',
  validFrom: null,
  validUntil: null,
  fields: [],
  eqf: [],
  jurisdictions: ['NL'],
  credentialTypes: [],
  programme: null,
  unread: [],
  page: null,
});

const REGISTER: RegisterPageData = {
  mayManage: true,
  q: '',
  entries: [entry('table', 'own'), entry('deqar', 'theirs')],
  total: 2,
  page: 1,
  pages: 1,
  counts: [],
  imports: [],
};

const page = (
  more: Partial<RegisterPageData> = {},
  came: RegisterResult | null = null,
  locale: Locale = 'en',
) => render(<RegisterPage register={{ ...REGISTER, ...more }} came={came} />, locale);

describe('the page of the registers', () => {
  it('offers to take back what the operator said, and nothing that another register says', () => {
    const html = page();
    expect(html).toContain('aria-label="Take back: Entry own"');
    expect(html).not.toContain('Take back: Entry theirs');
    expect(html).toContain('name="key" value="own"');
    expect(page({ mayManage: false })).not.toContain('take-back');
  });

  it('tells a place of teaching apart from a limit to countries', () => {
    expect(page()).toContain('countries NL');
    expect(page()).toContain('given in NL');
  });

  it('says what became of it, and what is wrong beside its field', () => {
    expect(page({}, { ok: true, takenBack: 'own' })).toContain('Taken back: own');
    expect(page({}, { ok: true, takenBack: 'own' }, 'fr')).toContain('Retirée\u00a0: own');
    const wrong = page({}, { ok: false, error: 'required', key: 'own' });
    expect(wrong).toContain('Please fill this in.');
    expect(page({}, { ok: false, error: 'gone', key: 'x' })).toContain('no longer in force');
  });

  it('asks to confirm the difference before a file replaces the table', () => {
    const outcome: RegisterOutcome = {
      dryRun: true,
      file: 'a.csv',
      format: 'table',
      added: 0,
      changed: 0,
      removed: 1,
      unchanged: 0,
      refused: 0,
      voluntary: 2,
      addedKeys: [],
      changedKeys: [],
      removedKeys: ['own'],
      errors: [],
      withheld: null,
      confirm: 'abc',
      isToConfirm: true,
    };
    const html = page({}, { ok: true, outcome });
    expect(html).toContain('name="confirm" value="abc"');
    expect(html).toMatch(/name="replace"[^>]*checked/);
    expect(html).toContain('2 voluntary reviews passed over');
    expect(page()).not.toContain('name="confirm"');
  });
});
