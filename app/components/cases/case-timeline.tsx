import { useTranslation } from 'react-i18next';
import { useReportWords } from '~/components/credentials/wording';
import { useFormat } from '~/components/shell/use-format';
import { Disclosure } from '~/components/ui/disclosure';
import type { IconName } from '~/components/ui/icon';
import { Timeline, type TimelineItem } from '~/components/ui/timeline';
import type { Tone } from '~/components/ui/tones';
import { useCodeText } from '~/platform/i18n';
import { useCaseAt } from './case-form';
import { useCaseWords } from './words';

/** An audit event of a case as the timeline gets it. */
export interface CaseEvent {
  readonly seq: number;
  readonly at: number;
  readonly hash: string;
  readonly actor: string | null;
  readonly event: { readonly type: string } & Readonly<Record<string, unknown>>;
}

/** What happened, as sentences, newest first; the hashes that prove it are folded away. */
export function CaseTimeline({
  events,
  hashes,
}: {
  events: readonly CaseEvent[];
  hashes: boolean;
}) {
  const { t } = useTranslation('cases');
  const format = useFormat(useCaseAt().timeZone);
  const say = useSentence();
  const words = useCaseWords();
  const newest = events.toReversed();
  const items = newest.map((each): TimelineItem => {
    const role = typeof each.event.role === 'string' ? words.role(each.event.role) : null;
    return {
      id: String(each.seq),
      title: say(each.event),
      when: format.dateTime(each.at),
      dateTime: new Date(each.at).toISOString(),
      by: [each.actor, role].filter(Boolean).join(', ') || undefined,
      ...lookOf(each.event),
    };
  });
  return (
    <>
      <Timeline items={items} label={t('case.timeline.title')} />
      {hashes ? (
        <Disclosure plain summary={t('case.timeline.hashes')} className="mt-4">
          <p className="mb-2 text-sm text-ink-soft">{t('case.timeline.hashesHelp')}</p>
          <ul className="grid gap-1 text-sm">
            {newest.map((each) => (
              <li key={each.seq}>
                <span className="tabular">{each.seq}</span> <code>{each.hash}</code>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function useSentence() {
  const { t } = useTranslation('cases');
  const text = useCodeText('cases');
  const words = useCaseWords();
  const report = useReportWords();
  return (event: CaseEvent['event']): string => {
    if (event.type === 'case.moved') return words.of('event', String(event.action));
    const values = {
      ...event,
      outcome: words.outcome(String(event.outcome ?? '')),
      basis: words.of('legalBasis', String(event.legalBasis ?? '')),
      result: words.of('handCheck', String(event.result ?? '')),
      fact: text('case.fact.of', String(event.fact ?? '')),
      seal: report.status(String(event.seal ?? '')),
      before: report.status(String(event.before ?? '')),
      count: Number(event.count ?? 0),
    };
    return text('case.event', event.type, values, t('case.event.other'));
  };
}

const ICONS: Readonly<Record<string, IconName>> = {
  'case.document-added': 'paperclip',
  'case.credential-checked': 'shield',
  'case.document-checked': 'shield',
  'case.proposed': 'list-checks',
  'case.confirmed': 'check',
  'case.package-decided': 'pencil',
  'case.note-added': 'message',
  'decision.issued': 'stamp',
  'decision.letter-downloaded': 'download',
};

function lookOf(event: CaseEvent['event']): { tone: Tone; icon?: IconName } {
  const icon = ICONS[event.type];
  if (event.type === 'case.moved') return { tone: 'progress', icon: 'arrow-right' };
  if (event.type === 'decision.issued') return { tone: 'valid', icon: 'stamp' };
  return { tone: 'neutral', ...(icon ? { icon } : {}) };
}
