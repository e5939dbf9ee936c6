import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AgreementView, PartyView } from '~/agreements/show-agreement.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { Card } from '../ui/card';
import { Colon } from '../ui/colon';
import { SectionHeading } from '../ui/headings';
import { Icon } from '../ui/icon';

/** Each party, whether it has approved exactly these terms, and whether it has signed. */
export function AgreementParties({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="parties">
      <SectionHeading id="parties">{t('show.parties')}</SectionHeading>
      <ul className="grid gap-4 md:grid-cols-2 print:grid-cols-2">
        {agreement.parties.map((party) => (
          <Party key={party.slug} party={party} />
        ))}
      </ul>
    </section>
  );
}

function Party({ party }: { party: PartyView }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const approved = party.approvedAt !== null && party.approvedTheseTerms ? party.approvedAt : null;
  return (
    <Card as="li" className="grid content-start gap-3">
      <div>
        <h3 className="text-lg">
          <Link to={paths.institution(party.slug)}>
            <LocalisedText value={party.name} />
          </Link>
        </h3>
        <p className="text-ink-soft">
          {party.country}
          {party.unit ? <>, {t('show.faculty', { unit: party.unit.text })}</> : null}
        </p>
      </div>
      {party.representedBy ? (
        <p className="text-sm">
          <span className="text-ink-soft">
            {t('show.represented')}
            <Colon />
          </span>
          {party.representedBy}
        </p>
      ) : null}
      <ul className="grid gap-1 text-sm">
        <Step done={approved !== null}>
          {approved === null
            ? t('show.notApproved')
            : t('show.approved', { date: format.date(approved) })}
        </Step>
        {party.signs || party.signedAt !== null ? (
          <Step done={party.signedAt !== null}>
            {party.signedAt === null
              ? t('show.notSigned')
              : t('show.signed', { date: format.date(party.signedAt) })}
          </Step>
        ) : (
          <li className="text-ink-soft">{t('show.noSignature')}</li>
        )}
      </ul>
    </Card>
  );
}

function Step({ done, children }: { done: boolean; children: string }) {
  return (
    <li className="flex items-center gap-2">
      <Icon
        name={done ? 'circle-check' : 'circle-dashed'}
        size="sm"
        className={done ? 'text-valid' : 'text-ink-soft'}
      />
      {children}
    </li>
  );
}
