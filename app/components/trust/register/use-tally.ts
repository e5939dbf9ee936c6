import { useTranslation } from 'react-i18next';
import type { RegisterOutcome } from '~/credentials/accreditation/register-page.server';

/** "3 entries new, 1 changed, …" of an import. */
export function useTally() {
  const { t } = useTranslation('trust');
  return (
    of: Pick<RegisterOutcome, 'added' | 'changed' | 'unchanged' | 'refused'> & {
      readonly voluntary?: number;
      readonly removed?: number;
    },
  ): string =>
    [
      ...(['added', 'changed', 'unchanged', 'refused'] as const).map((each) =>
        t(`register.${each}`, { count: of[each] }),
      ),
      ...(of.removed ? [t('register.removed', { count: of.removed })] : []),
      ...(of.voluntary ? [t('register.voluntary', { count: of.voluntary })] : []),
    ].join(', ');
}
