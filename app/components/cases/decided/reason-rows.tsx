import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Select, TextArea } from '~/components/ui/inputs';
import { useHydrated } from '~/components/ui/use-hydrated';
import type { CriterionAnswer, Outcome, Reason, ReasonCode } from '~/recognition/proposal';
import type { OfficePackage } from '~/recognition/show-case.server';
import { useReturned } from '../case-form';
import { useCaseWords } from '../words';

/** Reasons, each with its evidence: the burden of proof is on the office. Only allowed ones are offered. */
export function ReasonRows({
  form,
  each,
  outcome,
}: {
  form: string;
  each: OfficePackage;
  outcome: string;
}) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const known = each.decision?.reasons ?? limitReasons(each, words.reason);
  const [rows, setRows] = useState(known.length + 1);
  const hydrated = useHydrated();
  const codes = codesFor(each.allowed, hydrated ? outcome : '');
  return (
    <fieldset id={`${form}-reasons`} tabIndex={-1} className="grid grid-cols-1 gap-3">
      <legend className="mb-1 font-semibold">{t('case.decide.reasons')}</legend>
      <p className="text-sm text-ink-soft">{t('case.decide.reasonsHelp')}</p>
      {Array.from({ length: rows }, (_, row) => (
        <ReasonRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          key={row}
          form={form}
          row={row}
          codes={codes}
          code={known[row]?.code ?? ''}
          evidence={known[row]?.evidence ?? ''}
        />
      ))}
      <div className={hydrated ? '' : 'hidden'}>
        <Button type="button" look="quiet" size="sm" icon="plus" onClick={() => setRows(rows + 1)}>
          {t('case.decide.addReason')}
        </Button>
      </div>
    </fieldset>
  );
}

/** What a cap or an exclusion of the line already gives as a reason, in words a person may change. */
const limitReasons = (
  { proposal, allowed }: OfficePackage,
  words: (criterion: CriterionAnswer) => string,
): Reason[] =>
  proposal.criteria.flatMap((criterion) => {
    const code = LIMIT_REASONS[criterion.reason];
    if (!code || !Object.values(allowed).flat().includes(code)) return [];
    const clause = criterion.clause === null ? '' : ` (${criterion.clause})`;
    return [{ code, evidence: `${words(criterion)}${clause}` }];
  });

const LIMIT_REASONS: Readonly<Record<string, ReasonCode>> = {
  'c18.over': 'K1',
  'c19.excluded': 'O2',
};

/** The codes one outcome allows; all that any allows until script knows which was chosen. */
function codesFor(allowed: OfficePackage['allowed'], outcome: string): ReasonCode[] {
  const own = allowed[outcome as Outcome];
  return own ?? [...new Set(Object.values(allowed).flat())];
}

function ReasonRow({
  form,
  row,
  codes,
  code,
  evidence,
}: {
  form: string;
  row: number;
  codes: readonly ReasonCode[];
  code: ReasonCode | '';
  evidence: string;
}) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const returned = useReturned(form);
  const name = (field: string) => `reasons[${row}].${field}`;
  const id = (field: string) => `${form}-reasons-${row}-${field}`;
  const kept = returned.value(name('code'), code) as ReasonCode | '';
  const offered = kept && !codes.includes(kept) ? [...codes, kept] : codes;
  return (
    <div className="grid grid-cols-1 gap-2 border-s-2 border-line ps-3">
      <Select
        id={id('code')}
        name={name('code')}
        label={t('case.decide.reason', { number: row + 1 })}
        placeholder={t('case.choose')}
        options={offered.map((value) => ({
          value,
          label: `${value} · ${words.of('reasonCode', value)}`,
        }))}
        defaultValue={kept}
        {...returned.wrong(name('code'))}
      />
      <TextArea
        id={id('evidence')}
        name={name('evidence')}
        label={t('case.decide.evidence')}
        rows={2}
        maxLength={4_000}
        defaultValue={returned.value(name('evidence'), evidence)}
        {...returned.wrong(name('evidence'))}
      />
    </div>
  );
}
