import { useTranslation } from 'react-i18next';
import { OutcomeList } from '~/components/credentials/outcome-list';
import { useFormat } from '~/components/shell/use-format';
import { cx } from '~/components/ui/cx';
import { Disclosure } from '~/components/ui/disclosure';
import type { OfficeUnit } from '~/recognition/show-case.server';
import type { CriterionLinksOf } from '../links';
import { FactList } from './fact-list';
import { useUnitFacts } from './facts';

/** More open units than this make the column too long to read. */
const MOST_OPEN = 3;

/** Everything learned, parents with their parts below them. */
export function UnitList({
  units,
  linksOf,
}: {
  units: readonly OfficeUnit[];
  linksOf: CriterionLinksOf;
}) {
  const { t } = useTranslation('cases');
  if (units.length === 0) return <p className="text-ink-soft">{t('case.learned.nothing')}</p>;
  const keys = new Set(units.map((each) => each.key));
  return (
    <ol className="grid grid-cols-1 gap-2">
      {units.map((unit) => {
        const isPart = unit.parentKey !== null && keys.has(unit.parentKey);
        return (
          <li key={unit.key} className={cx(isPart && 'border-s-2 border-accent-line ps-3')}>
            <Unit unit={unit} open={units.length <= MOST_OPEN} isPart={isPart} linksOf={linksOf} />
          </li>
        );
      })}
    </ol>
  );
}

function Unit({
  unit,
  open,
  isPart,
  linksOf,
}: {
  unit: OfficeUnit;
  open: boolean;
  isPart: boolean;
  linksOf: CriterionLinksOf;
}) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const facts = useUnitFacts(unit);
  return (
    <Disclosure
      id={`unit-${unit.number}`}
      open={open}
      summary={
        <>
          <span className="tabular">{unit.number}</span> · {unit.title}
          <span className="font-normal text-ink-soft">
            {unit.ects === null ? '' : ` · ${format.ects(unit.ects)}`}
            {isPart ? ` · ${t('case.learned.part')}` : ''}
          </span>
        </>
      }
    >
      <FactList number={unit.number} facts={facts} criteria={linksOf(unit.key)} />
      {unit.outcomes.length > 0 ? <OutcomeList outcomes={unit.outcomes} /> : null}
    </Disclosure>
  );
}
