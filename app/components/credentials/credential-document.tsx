import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { type Definition, DefinitionList } from '~/components/ui/definition-list';
import { Notice } from '~/components/ui/notice';
import { StatusBadge } from '~/components/ui/status-badge';
import { isMicroCredential } from '~/credentials/micro-credential';
import type { Credential, VerificationReport } from '~/credentials/report';
import { AchievementList } from './achievement-list';
import { ActivityList, EntitlementList } from './activity-list';
import { OrganisationLine } from './organisation-line';
import { type HeadingLevel, ReportHeading } from './report-heading';
import { SealedFor } from './sealed-for';

/** The credential as people read it: left side of the report. */
export function CredentialDocument({
  report,
  credential,
  level,
}: {
  report: VerificationReport;
  credential: Credential;
  level: HeadingLevel;
}) {
  const { t } = useTranslation('credentials');
  return (
    <Card as="article" labelledBy="report-document" className="border-t-4 border-t-accent">
      <p className="text-sm font-semibold text-ink-soft">{t('report.document.eyebrow')}</p>
      <ReportHeading level={level} below={1} id="report-document" className="text-2xl">
        <bdi>{credential.title ?? t('report.document.untitled')}</bdi>
      </ReportHeading>
      {isMicroCredential(credential) ? (
        <p className="mt-2">
          <StatusBadge tone="neutral" icon="info">
            {t('report.document.notADegree')}
          </StatusBadge>
        </p>
      ) : null}
      {report.checks.some((each) => each.check === 'SEAL' && each.status === 'invalid') ? (
        <Notice kind="danger" className="mt-4">
          {t('report.document.unproven')}
        </Notice>
      ) : null}
      <DocumentFacts report={report} credential={credential} />
      <AchievementList credential={credential} level={level} />
      <ActivityList activities={credential.activities} level={level} />
      <EntitlementList entitlements={credential.entitlements ?? []} level={level} />
    </Card>
  );
}

function DocumentFacts({
  report,
  credential,
}: {
  report: VerificationReport;
  credential: Credential;
}) {
  const items = [
    ...useHolderFacts(credential),
    ...useIssuerFacts(report, credential),
    ...useDateFacts(credential),
  ];
  return <DefinitionList items={items} className="mt-5 border-y border-line" />;
}

/** What ELM and ELMO call a learner's number. */
const STUDENT_NUMBER = 'studentNumber';

/** Name, date of birth and student numbers; national numbers and addresses are never in a report. */
function useHolderFacts({ holder }: Credential): Definition[] {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const parts = [holder.givenName, holder.familyName].filter((each) => each !== null);
  const name = holder.fullName ?? parts.join(' ');
  return [
    {
      key: 'holder',
      term: t('report.document.holder'),
      value: name ? <strong>{name}</strong> : t('report.document.notNamed'),
    },
    ...(holder.dateOfBirth
      ? [{ term: t('report.document.born'), value: format.writtenDay(holder.dateOfBirth) }]
      : []),
    ...holder.identifiers.map((each) => ({
      key: each.path,
      term:
        each.scheme === '' || each.scheme === STUDENT_NUMBER
          ? t('report.document.studentNumber')
          : each.scheme,
      value: <span className="tabular">{each.value}</span>,
    })),
  ];
}

function useIssuerFacts(report: VerificationReport, credential: Credential): Definition[] {
  const { t } = useTranslation('credentials');
  const bodies = credential.awardingBodies;
  const sealed = report.seal.signatures.flatMap(
    (each) => each.holderName ?? each.subject ?? each.holderIdentifier ?? [],
  );
  return [
    {
      key: 'bodies',
      term: t('report.document.awardedBy', { count: bodies.length }),
      value:
        bodies.length > 0 ? (
          <ul className="grid gap-1">
            {bodies.map((each) => (
              <li key={each.path}>
                <OrganisationLine organisation={each} />
              </li>
            ))}
          </ul>
        ) : (
          t('report.document.notNamed')
        ),
    },
    ...(credential.issuer
      ? [
          {
            key: 'issuer',
            term: t('report.document.issuedBy'),
            value: <OrganisationLine organisation={credential.issuer} />,
          },
        ]
      : []),
    {
      key: 'seal',
      term: t('report.document.sealedBy'),
      value: sealed.length > 0 ? [...new Set(sealed)].join(' · ') : t('report.document.noSeal'),
    },
    ...(report.bodies && sealed.length > 0
      ? [
          {
            key: 'sealed-for',
            term: t('report.bodies.term'),
            value: <SealedFor bodies={report.bodies} credential={credential} />,
          },
        ]
      : []),
  ];
}

function useDateFacts(credential: Credential): Definition[] {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const fact = (term: string, value: string | null): Definition[] =>
    value === null ? [] : [{ key: term, term, value: format.writtenDay(value) }];
  return [
    ...fact(t('report.document.issued'), credential.issued),
    ...(credential.validFrom === credential.issued
      ? []
      : fact(t('report.document.validFrom'), credential.validFrom)),
    ...(credential.validUntil
      ? fact(t('report.document.validUntil'), credential.validUntil)
      : [
          {
            key: 'until',
            term: t('report.document.validUntil'),
            value: t('report.document.noEnd'),
          },
        ]),
  ];
}
