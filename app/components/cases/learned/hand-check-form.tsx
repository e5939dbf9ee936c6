import { useTranslation } from 'react-i18next';
import { SendButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Select, TextArea } from '~/components/ui/inputs';
import type { OfficeDocument } from '~/recognition/show-case.server';
import { CaseForm, useReturned } from '../case-form';
import { useCaseWords } from '../words';

const METHODS = ['issuer-site', 'issuer-mail', 'original-seen', 'register', 'none'] as const;
const RESULTS = ['authentic', 'doubtful', 'not-authentic'] as const;

/** How a paper's authenticity was checked: the person who sends it vouches for it by name. */
export function HandCheckForm({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const form = `check-${document.id}`;
  const returned = useReturned(form);
  const { check } = document;
  const checked = check !== null && check.result !== 'unchecked';
  return (
    <Disclosure
      summary={t(checked ? 'case.check.again' : 'case.check.title')}
      open={!checked || returned.came}
    >
      <CaseForm
        form={form}
        intent="check-paper"
        at={`document-${document.id}`}
        hidden={{ documentId: document.id }}
        className="grid grid-cols-1 gap-3"
      >
        <Select
          id={`${form}-method`}
          name="method"
          label={t('case.check.how')}
          options={METHODS.map((value) => ({ value, label: t(`case.check.method.${value}`) }))}
          defaultValue={returned.value('method', check?.method ?? 'issuer-mail')}
        />
        <Select
          id={`${form}-result`}
          name="result"
          label={t('case.check.result')}
          placeholder={t('case.choose')}
          options={RESULTS.map((value) => ({ value, label: words.of('handCheck', value) }))}
          defaultValue={returned.value('result', checked ? (check?.result ?? '') : '')}
          required
          {...returned.wrong('result')}
        />
        <TextArea
          id={`${form}-note`}
          name="note"
          label={t('case.check.note')}
          help={t('case.check.noteHelp')}
          optional
          maxLength={2_000}
          defaultValue={returned.value('note', check?.note ?? '')}
        />
        <div>
          <SendButton form={form} size="sm" look="secondary">
            {t('case.check.save')}
          </SendButton>
        </div>
      </CaseForm>
    </Disclosure>
  );
}
