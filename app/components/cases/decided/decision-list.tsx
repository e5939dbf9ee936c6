import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { Icon } from '~/components/ui/icon';
import { LOCALE_NAMES, LOCALES } from '~/platform/locales';
import { paths } from '~/platform/paths';

interface Issued {
  readonly id: string;
  readonly number: number;
  readonly issuedAt: number;
  readonly supersededBy: string | null;
}

/** The decision as issued, every edition of it, with its letter in each language. */
export function DecisionList({
  page,
}: {
  page: { decisions: readonly Issued[]; institution: { timeZone: string } };
}) {
  const { t } = useTranslation('cases');
  const format = useFormat(page.institution.timeZone);
  if (page.decisions.length === 0) return null;
  return (
    <Card as="section" id="decisions" labelledBy="decisions-title">
      <h3 id="decisions-title" className="mb-3 text-base">
        {t('case.decisions.title')}
      </h3>
      <ul className="grid grid-cols-1 gap-3">
        {page.decisions.map((each) => (
          <li key={each.id}>
            <p className="font-semibold">
              {t('case.decisions.edition', {
                number: each.number,
                date: format.date(each.issuedAt),
              })}
            </p>
            {each.supersededBy ? (
              <p className="text-sm text-ink-soft">{t('case.decisions.superseded')}</p>
            ) : null}
            <LetterLinks id={each.id} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function LetterLinks({ id }: { id: string }) {
  const { t } = useTranslation('cases');
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1" data-print="never">
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={paths.decisionLetter(id, locale)}
          download
          className="inline-flex items-center gap-1.5 py-1"
        >
          <Icon name="download" size="sm" />
          {t('case.decisions.letter', { language: LOCALE_NAMES[locale] })}
        </a>
      ))}
    </p>
  );
}
