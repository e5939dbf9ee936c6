import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import type { Tone } from '~/components/ui/tones';
import { useCodeText } from '~/platform/i18n';
import type { CaseClock } from '~/recognition/clock';
import type { Missing } from '~/recognition/completeness';
import type {
  CaseStatus,
  CriterionAnswer,
  MatchResult,
  Outcome,
  PackageProposal,
} from '~/recognition/proposal';

export const STATUS_TONE: Readonly<Record<CaseStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  'completeness-check': 'progress',
  'info-requested': 'unknown',
  'under-assessment': 'progress',
  hearing: 'unknown',
  'curator-review': 'progress',
  'studies-review': 'progress',
  decided: 'valid',
  notified: 'valid',
  recorded: 'valid',
  withdrawn: 'neutral',
  'appeal-open': 'unknown',
  'decision-confirmed': 'valid',
  'decision-changed': 'valid',
  rectified: 'valid',
  revoked: 'invalid',
};

export const RESULT_TONE: Readonly<Record<MatchResult, Tone>> = {
  'by-learning-agreement': 'valid',
  'full-match': 'valid',
  'match-with-gaps': 'unknown',
  'no-agreement-precedent': 'neutral',
  'no-agreement-individual': 'neutral',
  'not-verifiable': 'invalid',
};

export const OUTCOME_TONE: Readonly<Record<Outcome, Tone>> = {
  full: 'valid',
  partial: 'valid',
  alternative: 'valid',
  conditional: 'unknown',
  refused: 'invalid',
  withdrawn: 'neutral',
  inadmissible: 'invalid',
};

export const CLOCK_TONE: Readonly<Record<CaseClock['state'], Tone>> = {
  incomplete: 'neutral',
  running: 'progress',
  paused: 'unknown',
  overdue: 'invalid',
  stopped: 'neutral',
};

/** Words of the codes of a case in the reader's language. */
export function useCaseWords() {
  const of = useCodeText('recognition');
  const role = useCodeText('common');
  const { t } = useTranslation('cases');
  const format = useFormat();
  return useMemo(() => {
    const readable = (value: string | number | null): string | number =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
        ? format.writtenDay(value)
        : (value ?? '–');
    /** Codes of formats, as C4 lists them, by their names. */
    const formats = (value: string | number | null): string =>
      format.list(
        String(value ?? '–')
          .split(', ')
          .map((each) => of('format', each)),
      );
    const parameter = (key: string, value: string | number | null) =>
      key === 'format' || key === 'accepted' ? formats(value) : readable(value);
    return {
      of,
      status: (status: string) => of('status', status),
      action: (action: string) => of('action', action),
      outcome: (outcome: string) => of('outcome', outcome),
      role: (name: string) => role('account.role', name),
      roles: (names: readonly string[]) => format.list(names.map((n) => role('account.role', n))),
      missing: ({ code, params }: Missing) => of('missing', code.slice('missing.'.length), params),
      /** The reason of a criterion's answer, its values written as people do. */
      reason: ({ reason, params }: CriterionAnswer) =>
        of(
          'reason',
          reason,
          Object.fromEntries(
            Object.entries(params).map(([key, each]) => [key, parameter(key, each)]),
          ),
        ),
      condition: ({ text, excluded }: PackageProposal['conditions'][number]): string =>
        excluded === undefined ? text : t('case.agreed.excluded', { excluded }),
      value: readable,
      clock: (clock: Pick<CaseClock, 'state' | 'daysLeft'>): string => {
        const { state, daysLeft } = clock;
        if (state === 'running' && daysLeft !== null)
          return of('clock', 'daysLeft', { count: daysLeft });
        if (state === 'overdue' && daysLeft !== null)
          return t('case.clock.overdue', { late: of('clock', 'daysLate', { count: -daysLeft }) });
        return of('clock', state);
      },
    };
  }, [of, role, t, format]);
}
