import { useTranslation } from 'react-i18next';
import { RANGES } from '~/agreements/terms/ranges.data';
import type { Answer } from '~/agreements/workspace/answers';
import type { PartView } from '~/agreements/workspace/page';
import { useCodeText } from '~/platform/i18n';
import { useFormat } from '../shell/use-format';
import { Colon } from '../ui/colon';
import { Notice } from '../ui/notice';
import { useAt, usePage } from './workspace-context';

/** What became of the last saving, where it was not simply done. */
export function Outcome({ part, answer }: { part: PartView; answer: Answer | null }) {
  const { t } = useTranslation('mcra');
  const text = useCodeText('mcra');
  const format = useFormat();
  const { place } = usePage();
  const at = useAt();
  if (answer?.kind === 'saved')
    return answer.voided ? (
      <Notice kind="warning" live>
        {t('voided')}
      </Notice>
    ) : null;
  if (answer?.kind === 'wrong')
    return (
      <Notice kind="danger" live title={t('wrong')}>
        <Problems part={part} problems={answer.problems} />
      </Notice>
    );
  if (answer?.kind === 'refused')
    return (
      <Notice kind="danger" live>
        {text('refused', answer.reason)}
      </Notice>
    );
  if (answer?.kind !== 'conflict') return null;
  return (
    <Notice kind="warning" live title={t('conflict.title', { name: answer.by })}>
      <p>{t('conflict.text', { at: format.dateTime(answer.at) })}</p>
      <a href={at(place)}>{t('conflict.takeTheirs')}</a>
    </Notice>
  );
}

/** Between which numbers the value at an address must lie, for the sentence that says so. */
export function rangeAt(address: string): { least?: number; most?: number } {
  const key = address.split('@')[0] ?? '';
  const range = Object.entries(RANGES).find(([of]) => of === key)?.[1];
  return range ? { least: range.least, most: range.most } : {};
}

/** What did not fit, each a link to its field. */
function Problems({
  part,
  problems,
}: {
  part: PartView;
  problems: Extract<Answer, { kind: 'wrong' }>['problems'];
}) {
  const text = useCodeText('mcra');
  const wrong = part.groups
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const code = problems[field.address];
      return code ? [{ ...field, problem: text('problem', code, rangeAt(field.address)) }] : [];
    });
  return (
    <ul className="grid list-disc gap-1 ps-6">
      {wrong.map(({ address, id, label, problem }) => (
        <li key={address}>
          <a href={`#${id}`} className="font-semibold">
            {label}
          </a>
          <Colon /> {problem}
        </li>
      ))}
    </ul>
  );
}
