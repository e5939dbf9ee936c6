import { useTranslation } from 'react-i18next';
import type { TextPiece } from '~/agreements/text-diff.server';
import type { ChangeText, MarkedChange } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { ActForm } from './workspace-context';

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
  proposed = false,
}: {
  change: Pick<ChangeText, 'before' | 'after' | 'words'>;
  /** It was not made: it is asked for. */
  proposed?: boolean;
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
        <dt className="text-sm text-ink-soft">{t(proposed ? 'diff.proposed' : 'diff.after')}</dt>
        <dd className="whitespace-pre-line">{change.after || t('empty')}</dd>
      </div>
    </dl>
  );
}

const EARLIER = 'earlier-text';

/** One form for all the margin marks of a page: they stand in forms of their own. */
export function EarlierForm() {
  return (
    <ActForm id={EARLIER} intent="earlier" at="open-suggestions" className="contents">
      {null}
    </ActForm>
  );
}

/** In the margin of a field or clause: who changed it since the reader last looked, and how. */
export function ChangeMark({ change, id }: { change: MarkedChange; id: string }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <Disclosure
      plain
      className="text-sm"
      summary={t('changedBy', { name: change.by, at: format.dateTime(change.at) })}
    >
      <div className="grid gap-2 py-2">
        <BeforeAfter change={change} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {change.earlier === 'open' ? (
            <Button
              size="sm"
              look="secondary"
              icon="undo"
              form={EARLIER}
              name="address"
              value={change.address}
              aria-describedby={id}
            >
              {t('earlier.propose')}
            </Button>
          ) : null}
          {change.earlier === 'proposed' ? <p>{t('earlier.proposed')}</p> : null}
          <a href="#talk" aria-describedby={id}>
            {t('discuss')}
          </a>
        </div>
      </div>
    </Disclosure>
  );
}
