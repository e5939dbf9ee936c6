import { useTranslation } from 'react-i18next';
import type { Bodies, Credential } from '~/credentials/report';
import { LocalText } from './local-text';
import { OrganisationName } from './organisation-line';

/** Who sealed for whom, and by which mandate: told by identifiers, never by names. */
export function SealedFor({ bodies, credential }: { bodies: Bodies; credential: Credential }) {
  const { t } = useTranslation('credentials');
  const others = bodies.awardingBodies.filter(({ sealedBy }) => sealedBy !== 'same');
  if (bodies.awardingBodies.length > 0 && others.length === 0) return t('report.bodies.itself');
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1">
        {others.map(({ path, sealedBy }) => {
          const body = credential.awardingBodies.find((each) => each.path === path);
          return (
            <li key={path}>
              {body ? <OrganisationName organisation={body} /> : null}
              <span className="block text-sm text-ink-soft">
                {t(`report.bodies.${sealedBy === 'different' ? 'other' : 'unknown'}`)}
              </span>
            </li>
          );
        })}
      </ul>
      <Mandates mandates={bodies.mandates} />
    </div>
  );
}

function Mandates({ mandates }: { mandates: Bodies['mandates'] }) {
  const { t } = useTranslation('credentials');
  if (mandates.length === 0) return <p>{t('report.bodies.noMandate')}</p>;
  return (
    <div>
      <p>{t('report.bodies.mandate', { count: mandates.length })}</p>
      {mandates.map((each) => (
        <blockquote key={each.path} className="border-s-4 border-line ps-3 text-sm">
          <LocalText map={each.statement} otherwise={t('report.bodies.noStatement')} />
        </blockquote>
      ))}
    </div>
  );
}
