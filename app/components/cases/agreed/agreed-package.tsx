import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { StatusBadge } from '~/components/ui/status-badge';
import { byWeight, type CriterionGroup, groupOf } from '~/recognition/case-view';
import type { OfficeCase, OfficePackage } from '~/recognition/show-case.server';
import type { PackageAt } from '../package-at';
import { RESULT_TONE, useCaseWords } from '../words';
import { Alternatives } from './alternatives';
import { BasisLine } from './basis-line';
import { CriterionItem } from './criterion-item';
import { OpenConditions } from './open-conditions';

/** The title of a package: what was learned, by number. */
export function usePackageTitle(page: Pick<OfficeCase, 'units'>) {
  const { t } = useTranslation('cases');
  return (each: OfficePackage, index: number): string => {
    const units = page.units.filter((unit) => each.proposal.sourceKeys.includes(unit.key));
    const names = units.map((unit) => unit.title).join(' + ');
    return t('case.package', { number: index + 1, title: names });
  };
}

export function AgreedPackage({ page, each, index }: PackageAt) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const title = usePackageTitle(page);
  const { proposal } = each;
  const id = `agreed-${index + 1}`;
  return (
    <Card as="section" labelledBy={`agreed-title ${id}`} className="grid grid-cols-1 gap-3">
      <h3 id={id} className="text-base [overflow-wrap:anywhere]">
        {title(each, index)}
      </h3>
      <StatusBadge tone={RESULT_TONE[proposal.result]}>
        {words.of('result', proposal.result)}
      </StatusBadge>
      <BasisLine basis={proposal.basis} />
      <CriterionGroups page={page} each={each} index={index} />
      <OpenConditions page={page} each={each} index={index} />
      <Alternatives alternatives={proposal.alternatives} />
      {proposal.leads.length > 0 ? (
        <p className="text-sm text-ink-soft">
          {t('case.agreed.leads', { leads: proposal.leads.join('; ') })}
        </p>
      ) : null}
    </Card>
  );
}

function CriterionGroups({ page, each, index }: PackageAt) {
  const { t } = useTranslation('cases');
  const groups: Record<CriterionGroup, typeof each.proposal.criteria> = {
    open: [],
    met: [],
    'not-asked': [],
  };
  for (const criterion of each.proposal.criteria) groups[groupOf(criterion)].push(criterion);
  const list = (group: CriterionGroup) => (
    <ul className="grid grid-cols-1 divide-y divide-line">
      {groups[group].toSorted(byWeight).map((criterion) => (
        <CriterionItem
          key={criterion.code}
          criterion={criterion}
          page={page}
          each={each}
          index={index}
        />
      ))}
    </ul>
  );
  return (
    <>
      {groups.open.length > 0 ? (
        <div>
          <h4 className="text-sm text-ink-soft">
            {t('case.agreed.open', { count: groups.open.length })}
          </h4>
          {list('open')}
        </div>
      ) : (
        <p>{t('case.agreed.allMet')}</p>
      )}
      {groups.met.length > 0 ? (
        <Disclosure plain summary={t('case.agreed.met', { count: groups.met.length })}>
          {list('met')}
        </Disclosure>
      ) : null}
      {groups['not-asked'].length > 0 ? (
        <Disclosure
          plain
          summary={t('case.agreed.notAsked', { count: groups['not-asked'].length })}
        >
          {list('not-asked')}
        </Disclosure>
      ) : null}
    </>
  );
}
