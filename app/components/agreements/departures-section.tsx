import { useTranslation } from 'react-i18next';
import type { DepartureView } from '~/agreements/departures.server';
import { SectionHeading } from '../ui/headings';

/** Clauses that are not in the words of the model: what went struck through, what came underlined. */
export function DeparturesSection({ departures }: { departures: readonly DepartureView[] }) {
  const { t } = useTranslation('agreements');
  if (departures.length === 0) return null;
  return (
    <section aria-labelledby="departures">
      <SectionHeading id="departures">{t('departures.title')}</SectionHeading>
      <p className="mb-4 max-w-measure text-ink-soft">{t('departures.lead')}</p>
      <ul className="grid gap-4">
        {departures.map((each) => (
          <li key={each.id} className="grid gap-1 border-s-2 border-line ps-4">
            <p className="font-semibold">
              {each.number ? <span className="tabular">{each.number} </span> : null}
              <span lang={each.language}>{each.title}</span>{' '}
              <span className="text-sm font-normal text-ink-soft">
                {t(`departures.${each.kind}`)}
              </span>
            </p>
            <Words departure={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const LOOKS = { added: 'bg-valid-soft text-valid', removed: 'bg-invalid-soft text-invalid' };

function Words({ departure: { words, language } }: { departure: DepartureView }) {
  const { t, i18n } = useTranslation('agreements');
  return (
    <p lang={language} className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">
      {words.map(({ kind, text }, index) => {
        const key = `${index}-${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key} className={LOOKS[kind]}>
            <span className="sr-only" lang={i18n.language}>
              {t(kind === 'added' ? 'departures.came' : 'departures.went')}{' '}
            </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
