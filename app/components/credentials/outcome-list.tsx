import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Icon } from '~/components/ui/icon';
import type { Achievement } from '~/credentials/report';
import { escoPage } from './esco';
import { LocalText } from './local-text';

const MOST_OUTCOMES = 100;

/** What was learnt, folded; each outcome with the European skills it is tied to. */
export function OutcomeList({ outcomes }: { outcomes: Achievement['outcomes'] }) {
  const { t } = useTranslation('credentials');
  if (outcomes.length === 0) return null;
  return (
    <Disclosure
      plain
      className="mt-2"
      summary={t('report.achievement.outcomes', { count: outcomes.length })}
    >
      <ul className="grid list-disc gap-1.5 ps-5">
        {outcomes.slice(0, MOST_OUTCOMES).map((each) => (
          <li key={each.path}>
            <LocalText map={each.titles} otherwise={each.title || t('report.untitled')} />
            <SkillLinks iris={each.esco} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function SkillLinks({ iris }: { iris: readonly string[] }) {
  const { t } = useTranslation('credentials');
  const pages = iris.flatMap((iri) => escoPage(iri) ?? []).slice(0, 10);
  return pages.map((href, index) => (
    <a
      key={href}
      href={href}
      rel="external noopener noreferrer"
      className="ms-2 inline-flex items-center gap-1 text-sm whitespace-nowrap"
    >
      {pages.length > 1
        ? t('report.achievement.escoNumbered', { number: index + 1 })
        : t('report.achievement.esco')}
      <Icon name="external-link" size="sm" />
    </a>
  ));
}
