import { useTranslation } from 'react-i18next';
import { LocalText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import { DefinitionList } from '~/components/ui/definition-list';
import { Disclosure } from '~/components/ui/disclosure';
import type { LearnerView } from './learner-view';

/** To whom one may appeal, until when, and how. */
export function AppealInformation({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  const format = useFormat(page.institution.timeZone);
  const { appeal } = page.institution;
  const over = page.appealUntil !== null && page.appealUntil < page.now;
  return (
    <Disclosure summary={t('case.learner.appeal.title')}>
      <p className="mb-2 max-w-measure">{t('case.learner.appeal.lead')}</p>
      <DefinitionList
        items={[
          { term: t('case.learner.appeal.body'), value: <LocalText map={appeal.body} /> },
          { term: t('case.learner.appeal.form'), value: <LocalText map={appeal.form} /> },
          {
            term: t('case.learner.appeal.until'),
            value:
              page.appealUntil === null
                ? t('case.learner.appeal.days', { count: appeal.days })
                : `${format.date(page.appealUntil)}${over ? ` (${t('case.learner.appeal.over')})` : ''}`,
          },
        ]}
      />
    </Disclosure>
  );
}
