import { useTranslation } from 'react-i18next';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';
import { ActNow, usePage } from './workspace-context';

/** The model text has gained a clause since this amendment was drafted: offered, never put in by itself. */
export function EarlierClause() {
  const { t } = useTranslation('mcra');
  const { earlierClause, may } = usePage();
  if (!earlierClause || !may.edit) return null;
  const { title, text, language } = earlierClause;
  return (
    <Notice
      title={t('earlierClause.title')}
      actions={
        <ActNow intent="earlier-clause" icon="plus">
          {t('earlierClause.add')}
        </ActNow>
      }
    >
      <p>{t('earlierClause.lead')}</p>
      <Disclosure plain summary={<span lang={language}>{title}</span>}>
        <p lang={language} className="max-w-measure [overflow-wrap:anywhere]">
          {text}
        </p>
      </Disclosure>
    </Notice>
  );
}
