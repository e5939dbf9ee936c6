import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { ListProblem } from '~/credentials/trust/lists/list-problems.server';
import { useListCountry } from './use-country';

/** Services of the lists that are not relied on here although their list grants them, and why. */
export function ProblemList({ problems }: { problems: readonly ListProblem[] }) {
  const { t } = useTranslation('trust');
  const country = useListCountry();
  if (problems.length === 0) return null;
  return (
    <Notice kind="warning" title={t('problem.title', { count: problems.length })} className="mt-4">
      <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
        {problems.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a service may have several certificates alike
          <li key={index}>
            {t('problem.of', {
              country: country(each.territory),
              provider: each.provider,
              service: each.service,
            })}{' '}
            {t(`problem.why.${each.why}`, { condition: each.condition ?? '' })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
