import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SectionHeading } from '~/components/ui/headings';
import type { ServiceLine } from '~/credentials/trust/lists/list-difference';
import type { TrustSettings } from '~/credentials/trust/trust-settings.server';
import type { Proposal } from '~/credentials/trust/trust-view';
import { useCodeText } from '~/platform/i18n';
import { ListState, useGives } from '../list-table';
import { useListCountry } from '../use-country';

/** Lists whose signature holds and that a person has still to confirm, with what they change. */
export function ProposalsPart({ settings }: { settings: TrustSettings }) {
  const { t } = useTranslation('trust');
  const underWay = useNavigation().formData?.get('intent');
  if (settings.proposals.length === 0) return null;
  return (
    <Card as="section" labelledBy="proposals-title" className="border-t-4 border-t-accent">
      <SectionHeading id="proposals-title" lead={t('settings.proposalsLead')}>
        {t('settings.proposalsTitle')}
      </SectionHeading>
      <ul className="divide-y divide-line">
        {settings.proposals.map((each) => (
          <li key={each.id} className="py-4">
            <ProposalItem proposal={each} />
          </li>
        ))}
      </ul>
      {settings.mayManage ? (
        <Form method="post" className="mt-4 flex flex-wrap gap-3">
          <Button
            name="intent"
            value="accept"
            busy={underWay === 'accept'}
            busyLabel={t('settings.accepting')}
          >
            {t('settings.accept')}
          </Button>
          <Button name="intent" value="discard" look="secondary" busy={underWay === 'discard'}>
            {t('settings.discard')}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}

function ProposalItem({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const country = useListCountry();
  const gives = useGives();
  const { line, isNew } = proposal;
  return (
    <>
      <h3 className="text-lg">
        {country(line.territory)} · {format.number(line.sequence)}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ListState line={line} />
        {line.isListOfLists ? null : <span>{gives(line)}</span>}
      </p>
      {isNew ? null : <Difference proposal={proposal} />}
      {isNew && !line.isListOfLists ? <p className="mt-1">{t('settings.isNew')}</p> : null}
    </>
  );
}

const nameOf = ({ provider, name }: ServiceLine): string => `${provider} – ${name}`;

function Difference({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('trust');
  const text = useCodeText('trust');
  const format = useFormat();
  const country = useListCountry();
  const status = (line: ServiceLine) => text('status', line.status);
  const { added, removed, changed, signers } = proposal.difference;
  const lines = [
    ...changed.map(({ before, after }) => {
      const seals = after.forSeals ? t('difference.nowSeals') : t('difference.noSeals');
      const words = t('difference.changed', {
        name: nameOf(after),
        before: status(before),
        after: status(after),
      });
      return before.forSeals === after.forSeals ? words : `${words}, ${seals}`;
    }),
    ...removed.map((each) => t('difference.removed', { name: nameOf(each) })),
    ...added.map((each) => t('difference.added', { name: nameOf(each), status: status(each) })),
    ...(signers.length > 0
      ? [t('difference.signers', { list: format.list(signers.map(country)) })]
      : []),
  ];
  if (lines.length === 0) return <p className="mt-1">{t('settings.noChange')}</p>;
  return (
    <>
      <p className="mt-1">{t('difference.summary', { count: lines.length })}</p>
      <ul className="mt-1 list-disc ps-6 text-sm [overflow-wrap:anywhere]">
        {[...new Set(lines)].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
