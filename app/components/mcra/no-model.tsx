import { useTranslation } from 'react-i18next';
import type { NewAgreementPage as PageData } from '~/agreements/workspace/new-agreement.server';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';

/** An agreement that cannot be followed as it was asked for, and what can be done instead. */
export function NoModel({ page }: { page: PageData }) {
  const { t } = useTranslation('mcra');
  const { model, modelState } = page;
  const code = model ?? '';
  const over = modelState === 'over';
  return (
    <>
      <PageHeading eyebrow={page.institution} title={page.title} />
      <Notice
        kind="warning"
        title={t(over ? 'new.overTitle' : 'new.closedTitle', { code })}
        actions={
          <>
            {over ? (
              <LinkButton icon="copy" to={paths.newAgreement({ clone: code })}>
                {t('new.cloneInstead')}
              </LinkButton>
            ) : null}
            <LinkButton look={over ? 'secondary' : 'primary'} icon="plus" to={paths.newAgreement()}>
              {t('new.fresh')}
            </LinkButton>
          </>
        }
      >
        <p>{t(over ? 'new.overText' : 'new.closedText')}</p>
      </Notice>
    </>
  );
}
