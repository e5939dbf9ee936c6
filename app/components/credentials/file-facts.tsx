import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { CopyButton } from '~/components/ui/copy-button';
import { DefinitionList } from '~/components/ui/definition-list';
import { Disclosure } from '~/components/ui/disclosure';
import type { VerificationReport } from '~/credentials/report';
import { useReportWords } from './wording';

/** The file itself: what it is, its size and its hash. */
export function FileFacts({ report }: { report: VerificationReport }) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const format = useFormat();
  return (
    <Disclosure summary={t('report.file.title')}>
      <DefinitionList
        dense
        items={[
          { term: t('report.file.container'), value: words.of('container', report.container) },
          { term: t('report.file.dialect'), value: words.of('dialect', report.dialect) },
          { term: t('report.file.size'), value: format.bytes(report.bytes) },
          {
            term: t('report.file.sha256'),
            value: (
              <>
                <code className="text-xs">{report.sha256}</code>
                <CopyButton text={report.sha256} />
              </>
            ),
          },
          ...(report.credential?.id
            ? [
                {
                  term: t('report.file.id'),
                  value: <code className="text-xs">{report.credential.id}</code>,
                },
              ]
            : []),
        ]}
      />
      <CopyButton text={JSON.stringify(report, null, 2)} label={t('report.file.copyReport')} />
    </Disclosure>
  );
}
