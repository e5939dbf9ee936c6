import { useTranslation } from 'react-i18next';
import { pickText } from '~/components/credentials/local-text';
import { SendButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Select } from '~/components/ui/inputs';
import { useLocale } from '~/platform/i18n';
import type { OfficeCase } from '~/recognition/show-case.server';
import { CaseForm, useReturned } from '../case-form';
import { useCaseWords } from '../words';

/** On which law and which article of the regulations the decision rests. */
export function BasisPart({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const locale = useLocale();
  const { basis } = page;
  return (
    <Card as="section" id="basis" labelledBy="basis-title" className="grid grid-cols-1 gap-3">
      <h3 id="basis-title" className="text-base">
        {t('case.basis.title')}
      </h3>
      {basis.legalBasis ? (
        <p>
          {words.of('legalBasis', basis.legalBasis)}
          {basis.article ? (
            <span className="block text-sm text-ink-soft">
              {basis.article.article} {pickText(basis.article.regulation, locale).text}
            </span>
          ) : null}
        </p>
      ) : (
        <p className="text-ink-soft">{t('case.basis.notSet')}</p>
      )}
      {page.mayEdit ? <BasisForm page={page} /> : null}
    </Card>
  );
}

function BasisForm({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const locale = useLocale();
  const returned = useReturned('basis');
  const { basis } = page;
  const chosen = basis.legalBasis ?? basis.suggested.legalBasis;
  const codes = [...new Set([chosen, ...basis.articles.map((each) => each.basis)])];
  return (
    <CaseForm form="basis" intent="basis" at="basis" className="grid grid-cols-1 gap-3">
      <Select
        id="basis-legalBasis"
        name="legalBasis"
        label={t('case.basis.legal')}
        help={`${t('case.basis.suggested')} ${words.of('legalBasisWhy', basis.suggested.why)}`}
        options={codes.map((value) => ({ value, label: words.of('legalBasis', value) }))}
        defaultValue={returned.value('legalBasis', chosen)}
        {...returned.wrong('legalBasis')}
      />
      <Select
        id="basis-regulationArticleId"
        name="regulationArticleId"
        label={t('case.basis.article')}
        help={t('case.basis.articleHelp')}
        placeholder={t('case.choose')}
        options={basis.articles.map((each) => ({
          value: each.id,
          label: `${each.article} ${pickText(each.regulation, locale).text}`,
        }))}
        defaultValue={returned.value(
          'regulationArticleId',
          basis.article?.id ?? basis.suggestedArticleId ?? '',
        )}
        {...returned.wrong('regulationArticleId')}
      />
      <div>
        <SendButton form="basis" look="secondary">
          {t('case.basis.save')}
        </SendButton>
      </div>
    </CaseForm>
  );
}
