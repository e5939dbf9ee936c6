import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';

const QUESTIONS = ['where', 'six', 'cannotTell', 'kept'] as const;

/** What newcomers ask before they hand over a file. */
export function CheckGuide() {
  const { t } = useTranslation('credentials');
  return (
    <section aria-labelledby="check-guide" className="mt-12 print:hidden">
      <h2 id="check-guide" className="text-xl">
        {t('checkPage.guide.title')}
      </h2>
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {QUESTIONS.map((each) => (
          <div key={each}>
            <h3 className="text-lg">{t(`checkPage.guide.${each}.question`)}</h3>
            <p className="mt-1 max-w-measure text-ink-soft">
              {t(`checkPage.guide.${each}.answer`)}
            </p>
          </div>
        ))}
      </div>
      <p className="mt-6 max-w-measure text-sm text-ink-soft">
        {t('checkPage.guide.api')} <a href={paths.openApi()}>{t('checkPage.guide.apiLink')}</a>
      </p>
    </section>
  );
}
