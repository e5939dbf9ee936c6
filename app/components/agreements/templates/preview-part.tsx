import { useTranslation } from 'react-i18next';
import type { TemplatePreview } from '~/agreements/template-page.server';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { Colon } from '~/components/ui/colon';
import { DefinitionList } from '~/components/ui/definition-list';
import { Disclosure } from '~/components/ui/disclosure';

/** What an uploaded file would become; nothing of it was kept. */
export function PreviewPart({ preview }: { preview: TemplatePreview }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { title, language, path, parties, lines, taken, missing, mandatory, left } = preview;
  return (
    <Card as="section" labelledBy="preview" className="grid gap-4">
      <div role="status" className="grid gap-1">
        <h3 id="preview" className="text-lg">
          {t('templates.preview.title')}
        </h3>
        <p className="text-ink-soft">{t('templates.preview.lead')}</p>
      </div>
      <DefinitionList
        items={[
          { term: t('templates.preview.name'), value: title || t('templates.preview.empty') },
          { term: t('templates.preview.language'), value: language },
          { term: t('templates.preview.path'), value: path.join(' · ') },
          {
            term: t('templates.preview.parties'),
            value: format.list(
              parties.map((name, index) =>
                name === '' ? t('templates.preview.party', { number: index + 1 }) : name,
              ),
            ),
          },
          { term: t('templates.preview.lines'), value: format.number(lines) },
          { term: t('templates.preview.taken'), value: format.number(taken) },
          {
            term: t('templates.preview.missing'),
            value: t('templates.preview.missingOf', { missing, mandatory }),
          },
        ]}
      />
      {left.length > 0 ? <Left left={left} /> : null}
    </Card>
  );
}

function Left({ left }: Pick<TemplatePreview, 'left'>) {
  const { t } = useTranslation('agreements');
  return (
    <Disclosure plain open summary={t('templates.preview.left', { count: left.length })}>
      <p className="mb-2 text-sm text-ink-soft">{t('templates.preview.leftHelp')}</p>
      <ul className="grid list-disc gap-1 ps-5">
        {left.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and entries may be alike
          <li key={index} className="[overflow-wrap:anywhere]">
            <Where left={each} />
            <span className="whitespace-pre-line">{each.text}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Where it stands: section, party or line, and the field at it or before it. */
function Where({ left: { place, title, outside } }: { left: TemplatePreview['left'][number] }) {
  const { t } = useTranslation('agreements');
  const where = [place, title].filter(Boolean).join(' › ');
  if (where === '') return null;
  return (
    <strong>
      {outside ? t('templates.preview.after', { where }) : where}
      <Colon />{' '}
    </strong>
  );
}
