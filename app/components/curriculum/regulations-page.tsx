import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CameBack, RegulationsPage as PageData } from '~/curriculum/curriculum-view';
import { textIn } from '~/elm/text-in';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/empty-state';
import { FormErrors } from '../ui/form-errors';
import { DateInput } from '../ui/inputs';
import { ArticleForm } from './article-form';
import { type Answered, CurriculumFrame } from './curriculum-frame';
import { useEntryFields } from './entry-fields';
import { useSpan } from './version-words';

type Article = PageData['articles'][number];

/** The register of articles that decisions rest on. */
export function RegulationsPage({ page, said, came }: Answered<PageData>) {
  const { t } = useTranslation('curriculum');
  const { articles, mayEdit } = page;
  return (
    <CurriculumFrame
      here="regulations"
      keeps={page.keeps}
      confirms={page.mayConfirm}
      institution={page.institution}
      title={t('regulations.title')}
      lead={t('regulations.lead')}
      exports={['regulations']}
      said={said}
      came={came}
    >
      <div className="grid grid-cols-1 gap-8">
        {articles.length === 0 ? (
          <EmptyState icon="scale" title={t('regulations.emptyTitle')}>
            {t('regulations.empty')}
          </EmptyState>
        ) : (
          <ul className="grid grid-cols-1 gap-5">
            {articles.map((each) => (
              <ArticleCard key={each.id} article={each} mayEdit={mayEdit} came={came} />
            ))}
          </ul>
        )}
        {mayEdit ? (
          <Disclosure summary={t('regulations.add')} open={came?.form === 'article'}>
            <ArticleForm key={articles.length} languages={page.languages} came={came} />
          </Disclosure>
        ) : null}
      </div>
    </CurriculumFrame>
  );
}

function ArticleCard({
  article: { id, entry },
  mayEdit,
  came,
}: {
  article: Article;
  mayEdit: boolean;
  came: CameBack | null;
}) {
  const { t } = useTranslation(['curriculum', 'recognition']);
  const { locale } = useFormat();
  const span = useSpan();
  const facts = [
    { term: t('field.basis'), value: t(`recognition:legalBasis.${entry.basis}`) },
    { term: t('version.valid'), value: span(entry) },
    { term: t('field.limits_age'), value: t(entry.limitsAge ? 'yes' : 'no') },
    ...(entry.url ? [{ term: t('field.url'), value: <a href={entry.url}>{entry.url}</a> }] : []),
  ];
  return (
    <Card as="li">
      <h2 className="text-lg">
        {entry.article}, {textIn(entry.regulation, locale)}
      </h2>
      <blockquote className="my-3 max-w-measure border-s-4 border-line ps-4">
        {textIn(entry.text, locale)}
      </blockquote>
      <DefinitionList dense items={facts} />
      {mayEdit ? <EndForm id={id} until={entry.validUntil} came={came} /> : null}
    </Card>
  );
}

function EndForm({ id, until, came }: { id: string; until: string | null; came: CameBack | null }) {
  const { t } = useTranslation('curriculum');
  const { field, errors } = useEntryFields(`end-${id}`, came, { valid_until: until ?? '' });
  return (
    <Disclosure plain className="mt-3" summary={t('regulations.end')} open={errors.length > 0}>
      <Form method="post" className="grid grid-cols-1 gap-4">
        <FormErrors errors={errors} />
        <input type="hidden" name="article_id" value={id} />
        <DateInput {...field('valid_until')} required />
        <Button look="secondary" className="justify-self-start">
          {t('regulations.endButton')}
        </Button>
      </Form>
    </Disclosure>
  );
}
