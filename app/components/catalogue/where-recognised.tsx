import { useTranslation } from 'react-i18next';
import type { InstitutionView } from '~/agreements/agreement-view';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import type { CoursePage } from '~/recognition/show-course.server';
import type { Recognition } from '~/recognition/where-recognised.server';
import { ConditionList } from '../agreements/condition-list';
import { TargetList } from '../agreements/target-list';
import { buttonClass } from '../ui/button';
import { Card } from '../ui/card';
import { SectionHeading } from '../ui/headings';
import { StatusBadge } from '../ui/status-badge';
import { ClosedNote } from './closed-note';
import { LineOthers } from './line-others';
import { AskedAlready, Indicated, NotRecognisedThere } from './where-else';
import { WhereTitle } from './where-title';

/** "Where is this recognised?": the reader's own institution first, then all others. */
export function WhereRecognisedSection({ page }: { page: CoursePage }) {
  const { t } = useTranslation('catalogue');
  const { recognitions, indications, notAssessed, notRecognised, questions } = page.where;
  const card = (each: Recognition) => <RecognitionCard key={each.key} recognition={each} />;
  const indicated = (own: boolean) =>
    indications
      .filter((each) => each.own === own)
      .map((each) => (
        <Indicated
          key={each.institutionId}
          indication={each}
          courseId={page.course.id}
          mayAsk={mayAsk(each.institution.slug)}
        />
      ));
  const nothing = recognitions.length + indications.length + notAssessed.length === 0;
  const own = notAssessed.length > 0 || [...recognitions, ...indications].some((each) => each.own);
  const mayAsk = (slug: string) => mayAskAt(page, slug);
  return (
    <section aria-labelledby="where" className="mt-10">
      <SectionHeading id="where" lead={recognitions.length > 0 ? t('where.lead') : null}>
        {t('where.title')}
      </SectionHeading>
      <div className="grid gap-4">
        {questions.map((question) => (
          <AskedAlready key={question.id} question={question} />
        ))}
        {recognitions.filter((each) => each.own).map(card)}
        {indicated(true)}
        {notRecognised.map((each) => (
          <NotRecognisedThere
            key={each.institutionId}
            refusal={each}
            courseId={page.course.id}
            mayAsk={mayAsk(each.institution.slug)}
          />
        ))}
        {notAssessed
          .filter(({ slug }) => !isAsked(page, slug))
          .map((institution) => (
            <OwnNotAssessed key={institution.slug} institution={institution} page={page} />
          ))}
        {recognitions.filter((each) => !each.own).map(card)}
        {indicated(false)}
        {nothing && notRecognised.length === 0 ? <NobodyYet page={page} /> : null}
        {nothing || own || page.draft ? null : <MineIsNotHere page={page} />}
      </div>
    </section>
  );
}

/** Whether the reader's question there waits for its answer, or was answered with a yes that holds. */
const isAsked = ({ where }: CoursePage, slug: string): boolean =>
  where.questions.some(
    (each) => each.institution.slug === slug && (each.status === 'asked' || each.holds),
  );

const mayAskAt = (page: CoursePage, slug: string): boolean => page.mayAsk && !isAsked(page, slug);

function RecognitionCard({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  return (
    <Card as="article" className="grid gap-4">
      <WhereTitle institution={recognition.institution} own={recognition.own}>
        <StatusBadge tone="valid">{t('where.covered')}</StatusBadge>
      </WhereTitle>
      {recognition.closed ? <ClosedNote closed={recognition.closed} /> : null}
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        <div className="grid content-start gap-1.5">
          <h4 className="text-sm font-semibold text-ink-soft">{t('where.countsAs')}</h4>
          <TargetList
            targets={recognition.targets}
            {...(recognition.ectsGranted > 0 ? { ectsGranted: recognition.ectsGranted } : {})}
          />
          <LineOthers recognition={recognition} />
        </div>
        <div className="grid content-start gap-1.5">
          <h4 className="text-sm font-semibold text-ink-soft">{t('where.conditions')}</h4>
          {recognition.conditions.length > 0 ? (
            <ConditionList conditions={recognition.conditions} />
          ) : (
            <p>{t('where.noConditions')}</p>
          )}
        </div>
      </div>
      <Basis recognition={recognition} />
    </Card>
  );
}

function Basis({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const line = t('where.line', {
    code: recognition.agreementCode,
    version: recognition.agreementVersion,
    line: recognition.lineNumber,
  });
  return (
    <div className="grid gap-2 border-t border-line pt-3 text-sm">
      <p className="max-w-measure">{t(`where.strengthEffect.${recognition.effect}`)}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <div className="flex gap-2">
          <dt className="text-ink-soft">{t('where.basis')}</dt>
          <dd>
            <a href={paths.agreement(recognition.agreementCode)}>{line}</a>
          </dd>
        </div>
        <div className="flex gap-2">
          <dt className="text-ink-soft">{t('where.validUntil')}</dt>
          <dd>{recognition.validUntil ? format.date(recognition.validUntil) : t('where.noEnd')}</dd>
        </div>
      </dl>
    </div>
  );
}

function OwnNotAssessed({ institution, page }: { institution: InstitutionView; page: CoursePage }) {
  const { t } = useTranslation('catalogue');
  const name = { institution: institution.name.text };
  return (
    <Card as="article" className="grid gap-3">
      <WhereTitle institution={institution} own>
        <StatusBadge tone="unknown">{t('where.notAssessed')}</StatusBadge>
      </WhereTitle>
      <p className="max-w-measure">{t('where.ownMissing', name)}</p>
      <p className="flex flex-wrap gap-3" data-print="never">
        {mayAskAt(page, institution.slug) ? (
          <a className={buttonClass()} href={paths.askAbout(page.course.id)}>
            {t('where.ask')}
          </a>
        ) : null}
        <a className={buttonClass('quiet')} href={paths.institution(institution.slug)}>
          {t('where.how', name)}
        </a>
      </p>
    </Card>
  );
}

function NobodyYet({ page }: { page: CoursePage }) {
  const { t } = useTranslation('catalogue');
  return (
    <Card className="grid gap-3">
      <StatusBadge tone="unknown">{t('where.noneTitle')}</StatusBadge>
      <p className="max-w-measure">{t('where.none')}</p>
      {page.draft ? null : <WaysOn page={page} />}
    </Card>
  );
}

function MineIsNotHere({ page }: { page: CoursePage }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className="grid gap-3 rounded-lg border border-dashed border-edge p-5" data-print="never">
      <p className="max-w-measure">{t('where.notHere')}</p>
      <WaysOn page={page} />
    </div>
  );
}

/** Ask through the portal, or take the dossier to a university that is not in it. */
function WaysOn({ page: { course, mayAsk } }: { page: CoursePage }) {
  const { t } = useTranslation('catalogue');
  return (
    <p className="flex flex-wrap gap-3" data-print="never">
      {mayAsk ? (
        <a className={buttonClass('secondary')} href={paths.askAbout(course.id)}>
          {t('where.ask')}
        </a>
      ) : null}
      <a className={buttonClass('quiet')} href={paths.courseDossier(course.id)}>
        {t('where.dossier')}
      </a>
    </p>
  );
}
