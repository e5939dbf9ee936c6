import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AgreementView } from '~/agreements/show-agreement.server';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { CopyButton } from '../ui/copy-button';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { SectionHeading } from '../ui/headings';
import { usePeriod } from './use-period';

/** What identifies this text: code, version, fingerprint. */
export function AgreementDocument({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation('agreements');
  const period = usePeriod();
  const items: Definition[] = [
    { term: t('show.code'), value: agreement.code },
    { term: t('show.versionLabel'), value: <Versions agreement={agreement} /> },
    { term: t('show.inForce'), value: period(agreement.inForceFrom, agreement.inForceUntil) },
    { term: t('show.hash'), value: <Fingerprint hash={agreement.termsHash} /> },
  ];
  if (agreement.terms)
    items.push({
      term: t('show.languages'),
      value: t('show.languagesText', {
        drafting: agreement.terms.draftingLanguage,
        prevailing: agreement.terms.prevailingLanguage,
      }),
    });
  return (
    <section aria-labelledby="document">
      <SectionHeading id="document">{t('show.document')}</SectionHeading>
      <DefinitionList items={items} className="border-y border-line" />
      {agreement.files ? <Files files={agreement.files} /> : null}
    </section>
  );
}

/** The whole text with its clauses in each of its languages, and the same as data. */
function Files({ files }: { files: NonNullable<AgreementView['files']> }) {
  const { t } = useTranslation('agreements');
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2" data-print="never">
      {files.words.map(({ language, name, href }) => (
        <li key={language}>
          <a href={href} hrefLang={language} download>
            {t('show.word', { language: name })}
          </a>
        </li>
      ))}
      <li>
        <a href={files.json}>{t('show.json')}</a>
      </li>
    </ul>
  );
}

function Versions({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation('agreements');
  const text = useCodeText('agreements');
  return (
    <ul>
      {agreement.versions.map((each) => (
        <li key={each.version}>
          {each.version === agreement.version ? (
            <strong>
              {each.version} ({t('show.thisVersion')})
            </strong>
          ) : (
            <Link
              to={`${paths.agreement(agreement.code)}?version=${encodeURIComponent(each.version)}`}
            >
              {t('show.versionLink', { version: each.version })}
            </Link>
          )}
          , {text('state', each.state).toLocaleLowerCase()}
        </li>
      ))}
    </ul>
  );
}

function Fingerprint({ hash }: { hash: string }) {
  const { t } = useTranslation('agreements');
  return (
    <span className="grid gap-1">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <code className="font-mono text-sm break-all">{hash}</code>
        <CopyButton text={hash} label={t('show.copyHash')} />
      </span>
      <span className="max-w-measure text-sm text-ink-soft">{t('show.hashHelp')}</span>
    </span>
  );
}
