import { useTranslation } from 'react-i18next';
import { pickText } from '~/components/credentials/local-text';
import { useSummaryText } from '~/components/credentials/summary-text';
import { useReportWords } from '~/components/credentials/wording';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { Icon } from '~/components/ui/icon';
import { StatusBadge } from '~/components/ui/status-badge';
import { TONE_ICON, TONE_TEXT } from '~/components/ui/tones';
import type { VerificationReport } from '~/credentials/report';
import { summaryOf } from '~/credentials/summary-of';
import { paths } from '~/platform/paths';
import type { OfficeCase, OfficeDocument } from '~/recognition/show-case.server';
import { useCaseAt } from '../case-form';
import { type CriterionLinksOf, documentLetter } from '../links';
import { useCaseWords } from '../words';
import { FactList } from './fact-list';
import type { Fact } from './facts';
import { HandCheckForm } from './hand-check-form';

/** What was handed in: credentials with what six checks say, papers with their check by hand. */
export function DocumentList({
  page,
  linksOf,
}: {
  page: Pick<OfficeCase, 'documents' | 'mayCheckPaper' | 'people'>;
  linksOf: CriterionLinksOf;
}) {
  const { t } = useTranslation('cases');
  if (page.documents.length === 0)
    return <p className="text-ink-soft">{t('case.learned.noDocuments')}</p>;
  return (
    <ul className="grid grid-cols-1 gap-3">
      {page.documents.map((each, index) => (
        <li key={each.id}>
          <DocumentCard
            document={each}
            letter={documentLetter(index)}
            mayCheck={page.mayCheckPaper}
            people={page.people}
            linksOf={linksOf}
          />
        </li>
      ))}
    </ul>
  );
}

function DocumentCard({
  document,
  letter,
  mayCheck,
  people,
  linksOf,
}: {
  document: OfficeDocument;
  letter: string;
  mayCheck: boolean;
  people: Readonly<Record<string, string>>;
  linksOf: CriterionLinksOf;
}) {
  const { t } = useTranslation('cases');
  const { id, report } = document;
  const at = useCaseAt();
  const format = useFormat(at.timeZone);
  return (
    <Card as="section" id={`document-${id}`} labelledBy={`document-${id}-title`} padded={false}>
      <div className="grid grid-cols-1 gap-2 p-4">
        <h4 id={`document-${id}-title`} className="[overflow-wrap:anywhere]">
          {letter} · {document.title}
        </h4>
        <p className="text-sm text-ink-soft">
          {t(`case.document.${document.kind}`)} · {format.bytes(document.bytes)} ·{' '}
          {t('case.document.added', { date: format.date(document.addedAt, 'short') })}
        </p>
        {document.microCredential ? (
          <StatusBadge tone="neutral" icon="stamp" size="sm">
            {t('case.document.microCredential')}
          </StatusBadge>
        ) : null}
        {report ? <ChecksLine report={report} /> : null}
        {report ? <CredentialFacts document={document} letter={letter} linksOf={linksOf} /> : null}
        {document.kind === 'paper' ? <PaperCheck document={document} people={people} /> : null}
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm" data-print="never">
          {report ? (
            <a href={paths.caseCredential(at.id, id)} className="py-1 font-semibold">
              {t('case.document.report')}
            </a>
          ) : null}
          <a href={paths.caseDocument(at.id, id)} download className="py-1 font-semibold">
            {t('case.document.download')}
            <span className="sr-only"> {document.fileName}</span>
          </a>
        </p>
        {document.kind === 'paper' && mayCheck ? <HandCheckForm document={document} /> : null}
      </div>
    </Card>
  );
}

const TONES = {
  'all-valid': 'valid',
  'cannot-tell': 'unknown',
  'not-valid': 'invalid',
  'not-read': 'unknown',
} as const;

/** The summary line of the six checks. */
export function ChecksLine({ report }: { report: VerificationReport }) {
  const { line, more } = useSummaryText(report);
  const tone = TONES[summaryOf(report).kind];
  return (
    <div className="flex items-start gap-2">
      <Icon name={TONE_ICON[tone]} className={`mt-0.75 ${TONE_TEXT[tone]}`} />
      <p>
        <strong className={`font-semibold ${TONE_TEXT[tone]}`}>{line}</strong>{' '}
        <span className="text-sm text-ink-soft" {...(more.lang ? { lang: more.lang } : {})}>
          {more.text}
        </span>
      </p>
    </div>
  );
}

function CredentialFacts({
  document,
  letter,
  linksOf,
}: {
  document: OfficeDocument;
  letter: string;
  linksOf: CriterionLinksOf;
}) {
  const facts = useDocumentFacts(document);
  return <FactList number={letter} facts={facts} criteria={linksOf(`document:${document.id}`)} />;
}

function useDocumentFacts({ report, verifiedAt }: OfficeDocument): readonly Fact[] {
  const { t } = useTranslation('cases');
  const words = useReportWords();
  const { timeZone } = useCaseAt();
  const format = useFormat(timeZone);
  if (!report) return [];
  const holder = report.credential?.holder ?? null;
  const name =
    holder?.fullName ?? [holder?.givenName, holder?.familyName].filter(Boolean).join(' ');
  const ids = (holder?.identifiers ?? []).map((each) => each.value);
  const [seal] = report.seal.signatures;
  const issuer = report.credential?.issuer ?? null;
  const revocation = report.checks.find((each) => each.check === 'REVOCATION');
  const told = revocation
    ? words.sentence(revocation.code, revocation.message, revocation.evidence).text
    : '';
  const holderNote = [holder?.dateOfBirth ? format.writtenDay(holder.dateOfBirth) : '', ...ids]
    .filter(Boolean)
    .join(' · ');
  const noted = (note: string) => (note ? { note } : {});
  const all: Fact[] = [
    {
      key: 'holder',
      term: t('case.fact.holder'),
      value: name,
      path: holder?.path ?? null,
      ...noted(holderNote),
    },
    {
      key: 'seal',
      term: t('case.fact.seal'),
      value: seal?.holderName ?? (issuer ? pickText(issuer.name, format.locale).text : ''),
      path: issuer?.path ?? null,
      ...noted([seal?.level, seal?.holderIdentifier].filter(Boolean).join(' · ')),
    },
    { key: 'revocation', term: words.check('REVOCATION'), value: told, path: null },
    {
      key: 'file',
      term: t('case.fact.file'),
      value: report.dialect,
      path: null,
      ...noted(
        verifiedAt === null ? '' : t('case.fact.checkedAt', { date: format.dateTime(verifiedAt) }),
      ),
    },
  ];
  return all.filter((each) => each.value !== '');
}

const CHECK_TONE = {
  authentic: 'valid',
  doubtful: 'unknown',
  'not-authentic': 'invalid',
  unchecked: 'unknown',
} as const;

/** Never "sealed": how a person checked it, who, and when. */
function PaperCheck({
  document,
  people,
}: {
  document: OfficeDocument;
  people: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { timeZone } = useCaseAt();
  const format = useFormat(timeZone);
  const { check, authenticity } = document;
  const result = check?.result ?? 'unchecked';
  const by = authenticity?.kind === 'by-hand' ? authenticity.checkedBy : null;
  return (
    <div className="grid gap-1">
      <StatusBadge tone={CHECK_TONE[result]}>{words.of('handCheck', result)}</StatusBadge>
      {check?.at && check.method ? (
        <p className="text-sm text-ink-soft">
          {t(`case.check.method.${check.method}`)} · {by ? `${people[by] ?? ''}, ` : ''}
          {format.date(check.at)}
          {check.note ? <span className="block text-ink">{check.note}</span> : null}
        </p>
      ) : null}
    </div>
  );
}
