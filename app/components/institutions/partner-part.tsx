import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { InstitutionPage } from '~/recognition/how-we-decide.server';
import { SearchWords } from '../network/search-words';
import { useFormat } from '../shell/use-format';
import { LinkButton } from '../ui/button';
import { SectionHeading } from '../ui/headings';

/** Its place in the network, and the partners it looks for. */
export function PartnerPart({ page }: { page: InstitutionPage }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { memberSince, search, editable, mayPropose } = page.network;
  if (memberSince === null && !search && !editable) return null;
  return (
    <section aria-labelledby="partners">
      <SectionHeading
        id="partners"
        actions={
          editable ? (
            <LinkButton look="secondary" size="sm" icon="pencil" to={paths.partnerSearch()}>
              {t('partner.edit')}
            </LinkButton>
          ) : null
        }
      >
        {search ? t('partner.looking') : t('partner.network')}
      </SectionHeading>
      <div className="grid justify-items-start gap-4">
        {search ? <SearchWords search={search} /> : null}
        {memberSince === null ? null : (
          <p className="text-ink-soft">
            {t('partner.memberSince', { date: format.date(memberSince) })}
          </p>
        )}
        {mayPropose ? (
          <LinkButton icon="handshake" to={paths.newAgreement({ partner: page.slug })}>
            {t('partner.propose')}
          </LinkButton>
        ) : null}
      </div>
    </section>
  );
}
