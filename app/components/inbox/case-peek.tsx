import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { InboxItem, InboxPackage } from '~/recognition/inbox-items';
import { useCaseWords } from '../cases/words';
import { useFormat } from '../shell/use-format';
import { Colon } from '../ui/colon';
import { Icon } from '../ui/icon';

const PANEL =
  'z-20 mt-1 grid gap-3 rounded-lg border border-line bg-raised p-4 text-start font-normal shadow-lg ' +
  'sm:absolute sm:start-0 sm:top-full sm:w-96';

/** A look into a case without leaving the list; one panel is open at a time, also without script. */
export function CasePeek({ item, timeZone }: { item: InboxItem; timeZone: string }) {
  const { t } = useTranslation('cases');
  return (
    <details name="peek" className="group/peek w-fit max-w-full sm:relative" data-print="never">
      <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-sm font-normal text-accent">
        <Icon name="eye" size="sm" />
        {t('inbox.peek.open')}
        <span className="sr-only">
          <Colon />
          {item.learner}
        </span>
      </summary>
      <section aria-label={t('inbox.peek.of', { learner: item.learner })} className={PANEL}>
        <PeekFacts item={item} timeZone={timeZone} />
        <Link to={paths.case(item.id)} className="font-semibold">
          {t('inbox.peek.openCase')}
        </Link>
      </section>
    </details>
  );
}

function PeekFacts({ item, timeZone }: { item: InboxItem; timeZone: string }) {
  const { t } = useTranslation('cases');
  const format = useFormat(timeZone);
  const { titles, request, submittedAt, clock, packages, unit } = item;
  return (
    <dl className="grid gap-2">
      {titles.length > 0 ? (
        <Fact name={t('inbox.peek.handedIn')}>{format.list(titles)}</Fact>
      ) : null}
      {request ? <Fact name={t('inbox.peek.asked')}>{request}</Fact> : null}
      {packages.length > 0 ? (
        <Fact name={t('inbox.peek.packages')}>
          <ul className="grid gap-1">
            {packages.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: packages stand in a fixed order
              <li key={index}>
                <PeekPackage each={each} />
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {unit ? <Fact name={t('inbox.peek.unit')}>{unit}</Fact> : null}
      {submittedAt ? (
        <Fact name={t('inbox.peek.submitted')}>{format.date(submittedAt)}</Fact>
      ) : null}
      {clock.dueOn ? <Fact name={t('inbox.peek.due')}>{format.date(clock.dueOn)}</Fact> : null}
    </dl>
  );
}

/** What a package is to count as, and what is proposed or decided about it. */
function PeekPackage({ each }: { each: InboxPackage }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat();
  const said = each.outcome ? words.outcome(each.outcome) : words.of('result', each.result);
  return (
    <>
      {each.target || t('inbox.peek.noTarget')}
      <span className="text-ink-soft">
        {each.ects === null ? '' : ` · ${format.ects(each.ects)}`} · {said}
      </span>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-soft">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
