import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineItem } from '~/agreements/workspace/page';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { useAt, usePage } from './workspace-context';

/** Whoever came by invitation goes no internal route and invites nobody. */
const OF_GUESTS = ['news', 'talk', 'suggestions', 'sign', 'files', 'life'] as const;
const DESKS = ['news', 'talk', 'suggestions', 'route', 'sign', 'life', 'people', 'files'] as const;

/** The sections with what each still needs, and the desks beside the text. */
export function Outline() {
  const { t } = useTranslation('mcra');
  const { outline, guest } = usePage();
  const here = useInSight();
  const desks = guest ? OF_GUESTS : DESKS;
  return (
    <div ref={here} className="grid gap-6">
      <nav aria-label={t('outline.work')}>
        <h2 className="mb-2 text-sm font-semibold text-ink-soft">{t('outline.work')}</h2>
        <ul className="grid gap-0.5">
          {desks.map((desk) => (
            <DeskLink key={desk} desk={desk} />
          ))}
        </ul>
      </nav>
      <nav aria-label={t('outline.text')}>
        <h2 className="mb-2 text-sm font-semibold text-ink-soft">{t('outline.text')}</h2>
        <ol className="grid gap-0.5">
          {outline.map((item) => (
            <SectionLink key={item.id} item={item} />
          ))}
        </ol>
      </nav>
    </div>
  );
}

/** Where the outline is longer than the window, the place one is at is brought into its sight. */
function useInSight() {
  const { place } = usePage();
  const all = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another occasion
  useEffect(() => {
    const box = all.current?.parentElement;
    const at = box?.querySelector<HTMLElement>('[aria-current=page]');
    if (!box || !at || box.scrollHeight <= box.clientHeight) return;
    const top = at.offsetTop - box.scrollTop;
    if (top < 0 || top + at.offsetHeight > box.clientHeight)
      box.scrollTop = at.offsetTop - box.clientHeight / 2;
  }, [place]);
  return all;
}

const LINK = 'mcra-place';
const here = (current: boolean) =>
  cx(LINK, current && 'bg-accent-soft font-semibold text-accent-strong');

function DeskLink({ desk }: { desk: (typeof DESKS)[number] }) {
  const { t } = useTranslation('mcra');
  const { place, news } = usePage();
  const at = useAt();
  const current = place === desk;
  return (
    <li>
      <Link
        to={at(desk)}
        className={here(current)}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        <span className="min-w-0 flex-1">{t(`desk.${desk}`)}</span>
        {desk === 'news' && news > 0 ? (
          <span className="tabular rounded-sm bg-progress-soft px-1.5 text-sm text-progress">
            {news}
            <span className="sr-only"> {t('outline.changes')}</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}

function SectionLink({ item }: { item: OutlineItem }) {
  const { t } = useTranslation('mcra');
  const { place } = usePage();
  const at = useAt();
  const current = place === item.id;
  return (
    <li>
      <Link
        to={at(item.id)}
        className={here(current)}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        <span className="tabular w-6 text-ink-soft">{item.number}</span>
        <span className="min-w-0 flex-1">{item.title}</span>
        {item.changed > 0 ? (
          <Mark icon="dot" label={t('outline.changed')} tone="text-accent" />
        ) : null}
        {item.open > 0 ? (
          <Mark icon="message" label={t('outline.open', { count: item.open })} />
        ) : null}
        {item.missing > 0 ? (
          <span className="tabular rounded-sm bg-unknown-soft px-1.5 text-sm font-semibold text-unknown">
            {item.missing}
            <span className="sr-only"> {t('outline.left', { count: item.missing })}</span>
          </span>
        ) : item.waits ? (
          <Mark icon="circle-dashed" label={t('outline.waits')} />
        ) : (
          <Mark icon="check" label={t('outline.complete')} tone="text-valid" />
        )}
      </Link>
    </li>
  );
}

const Mark = ({
  icon,
  label,
  tone = 'text-ink-soft',
}: {
  icon: 'dot' | 'message' | 'check' | 'circle-dashed';
  label: string;
  tone?: string;
}) => (
  <>
    <Icon name={icon} size="sm" className={tone} />
    <span className="sr-only">{label}</span>
  </>
);
