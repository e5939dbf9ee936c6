import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { useHydrated } from './use-hydrated';

const TOLD_MS = 2_500;

/** Copies `text`; says so to the eye and to screen readers. Unseen until script runs. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation('common');
  const hydrated = useHydrated();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), TOLD_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <span data-print="never" className={hydrated ? '' : 'invisible'}>
      <Button
        type="button"
        look="quiet"
        size="sm"
        icon={state === 'copied' ? 'check' : 'copy'}
        onClick={copy}
      >
        {state === 'idle' ? (label ?? t('copy.label')) : t(`copy.${state}`)}
      </Button>
      <span role="status" className="sr-only">
        {state === 'idle' ? '' : t(`copy.${state}`)}
      </span>
    </span>
  );
}
