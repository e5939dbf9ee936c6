import { useTranslation } from 'react-i18next';
import type { TextPiece } from '~/agreements/text-diff.server';
import type { ChangeText } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';

/** A text with what came underlined and what went struck through; both are also said. */
export function Words({ words }: { words: readonly TextPiece[] }) {
  const { t } = useTranslation('mcra');
  return (
    <span className="whitespace-pre-line">
      {words.map((piece, index) =>
        piece.kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
          <span key={index}>{piece.text}</span>
        ) : piece.kind === 'added' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
          <ins key={index} className="bg-valid-soft text-valid">
            <span className="sr-only">{t('diff.added')} </span>
            {piece.text}
          </ins>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
          <del key={index} className="bg-invalid-soft text-invalid">
            <span className="sr-only">{t('diff.removed')} </span>
            {piece.text}
          </del>
        ),
      )}
    </span>
  );
}

/** Before and after, word by word where the change is one of text. */
export function BeforeAfter({
  change,
}: {
  change: Pick<ChangeText, 'before' | 'after' | 'words'>;
}) {
  const { t } = useTranslation('mcra');
  if (change.words && change.before !== '' && change.after !== '')
    return (
      <p className="[overflow-wrap:anywhere]">
        <Words words={change.words} />
      </p>
    );
  return (
    <dl className="grid gap-1 [overflow-wrap:anywhere]">
      <div>
        <dt className="text-sm text-ink-soft">{t('diff.before')}</dt>
        <dd className="whitespace-pre-line">{change.before || t('empty')}</dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">{t('diff.after')}</dt>
        <dd className="whitespace-pre-line">{change.after || t('empty')}</dd>
      </div>
    </dl>
  );
}

/** In the margin of a field: who changed it since the reader last looked, and how. */
export function ChangeMark({ change, id }: { change: ChangeText; id: string }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <details className="text-sm">
      <summary className="min-h-6 font-semibold text-accent">
        {t('changedBy', { name: change.by, at: format.dateTime(change.at) })}
      </summary>
      <div className="grid gap-2 py-2">
        <BeforeAfter change={change} />
        <a href="#talk" aria-describedby={id} className="w-fit">
          {t('discuss')}
        </a>
      </div>
    </details>
  );
}
