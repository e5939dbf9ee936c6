import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { SectionHeading } from '~/components/ui/headings';
import { paths } from '~/platform/paths';
import { ChecksLine } from '../learned/document-list';
import { useCaseWords } from '../words';
import type { LearnerView } from './learner-view';

/** What was handed in, with what the checks say of it. */
export function LearnerDocuments({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat(page.institution.timeZone);
  if (page.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <SectionHeading id="documents">{t('case.learner.documents')}</SectionHeading>
      <ul className="grid grid-cols-1 gap-4">
        {page.documents.map((each) => (
          <Card as="li" key={each.id} id={`document-${each.id}`} className="grid gap-2">
            <h3 className="text-base [overflow-wrap:anywhere]">{each.title}</h3>
            <p className="text-sm text-ink-soft">
              {t(`case.document.${each.kind}`)} · {format.bytes(each.bytes)} ·{' '}
              {t('case.document.added', { date: format.date(each.addedAt) })}
              {each.check ? ` · ${words.of('handCheck', each.check.result)}` : ''}
            </p>
            {each.report ? <ChecksLine report={each.report} /> : null}
            <p className="flex flex-wrap gap-x-6 gap-y-1" data-print="never">
              {each.report ? (
                <a href={paths.caseCredential(page.id, each.id)} className="py-1 font-semibold">
                  {t('case.document.report')}
                </a>
              ) : null}
              <a href={paths.caseDocument(page.id, each.id)} download className="py-1">
                {t('case.document.download')}
                <span className="sr-only"> {each.fileName}</span>
              </a>
            </p>
          </Card>
        ))}
      </ul>
    </section>
  );
}
