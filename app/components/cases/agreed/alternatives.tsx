import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { paths } from '~/platform/paths';
import type { PackageProposal } from '~/recognition/proposal';
import { useCaseWords } from '../words';

/** Other lines that were considered, and why they do not apply. */
export function Alternatives({ alternatives }: { alternatives: PackageProposal['alternatives'] }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  if (alternatives.length === 0) return null;
  return (
    <Disclosure plain summary={t('case.agreed.alternatives', { count: alternatives.length })}>
      <ul className="grid grid-cols-1 gap-3">
        {alternatives.map((each) => (
          <li key={each.lineId}>
            <p className="font-semibold">
              <Link to={paths.agreement(each.agreementCode)}>{each.agreementCode}</Link>{' '}
              {each.lineNumber}
            </p>
            <ul className="list-disc ps-5 text-sm">
              {each.reasons.map((reason) => (
                <li key={reason.code}>
                  {reason.code}: {words.reason(reason)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
