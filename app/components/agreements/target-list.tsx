import { useTranslation } from 'react-i18next';
import type { TargetView } from '~/agreements/agreement-view';
import { useFormat } from '~/components/shell/use-format';
import { LocalisedText } from '../catalogue/localised-text';

function Target({ target }: { target: TargetView }) {
  const { t } = useTranslation('agreements');
  const notes = [
    t(`targetKinds.${target.kind}`),
    target.code,
    target.grading === 'graded' ? t('show.graded') : t('show.passFail'),
    target.countsTowardDegree ? null : t('show.notTowardDegree'),
  ];
  return (
    <li>
      {target.title.text ? <LocalisedText value={target.title} /> : t(`targetKinds.${target.kind}`)}
      {target.programme ? (
        <span className="block text-sm">
          {t('show.inProgramme', { programme: target.programme.text })}
        </span>
      ) : null}
      <span className="block text-sm text-ink-soft">{notes.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** What is received, with the credits of the whole line where `ectsGranted` is given. */
export function TargetList({
  targets,
  ectsGranted,
}: {
  targets: readonly TargetView[];
  ectsGranted?: number;
}) {
  const format = useFormat();
  return (
    <div className="grid gap-1.5 text-start">
      {ectsGranted !== undefined ? (
        <p className="tabular text-lg font-semibold">{format.ects(ectsGranted)}</p>
      ) : null}
      <ul className="grid gap-1.5">
        {targets.map((target) => (
          <Target key={target.key} target={target} />
        ))}
      </ul>
    </div>
  );
}
