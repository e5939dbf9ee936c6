import { useTranslation } from 'react-i18next';
import type { RecognitionTarget } from '~/agreements/recognition-line';
import { pickText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';

/** A target in one line: code, title, ECTS, what kind of place it is. */
export function useTargetLabel() {
  const of = useCodeText('recognition');
  const format = useFormat();
  const { t } = useTranslation('cases');
  return (target: RecognitionTarget): string => {
    const title = pickText(target.titles, format.locale).text;
    const parts = [
      [target.code, title].filter(Boolean).join(' '),
      target.ects === null ? '' : format.ects(target.ects),
      of('targetKind', target.kind),
      target.countsTowardDegree ? '' : t('case.decide.notCounted'),
    ];
    return parts.filter(Boolean).join(' · ');
  };
}

/** Two targets are the same place. */
export const sameTarget = (a: RecognitionTarget, b: RecognitionTarget): boolean =>
  a.kind === b.kind && a.moduleId === b.moduleId && a.code === b.code;
