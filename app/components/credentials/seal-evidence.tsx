import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { CopyButton } from '~/components/ui/copy-button';
import { cx } from '~/components/ui/cx';
import { type Definition, DefinitionList } from '~/components/ui/definition-list';
import { Disclosure } from '~/components/ui/disclosure';
import { Icon } from '~/components/ui/icon';
import { TONE_ICON, TONE_TEXT, type Tone } from '~/components/ui/tones';
import type { SignatureReport } from '~/credentials/report';
import { CodeSentence } from './code-sentence';
import { useReportWords } from './wording';

const TONES: Readonly<Record<string, Tone>> = {
  valid: 'valid',
  invalid: 'invalid',
  inconclusive: 'unknown',
};

/** Each signature: its axes in words, whose certificate it is, and the raw header for experts. */
export function SealEvidence({
  signatures,
  protectedHeaders,
}: {
  signatures: readonly SignatureReport[];
  protectedHeaders: readonly string[];
}) {
  const { t } = useTranslation('credentials');
  return signatures.map((signature, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a signature has no identity but its place
    <div key={index} className="mt-4">
      <p className="font-semibold">
        {signatures.length > 1
          ? t('report.seal.numbered', { number: index + 1 })
          : t('report.seal.title')}
      </p>
      <AxisList signature={signature} />
      <SealFacts signature={signature} />
      <RawHeader text={protectedHeaders[index]} number={signatures.length > 1 ? index + 1 : null} />
    </div>
  ));
}

type Note = SignatureReport['notes'][number];

/** Axes decide; time-stamps and counter-signatures that came along are shown apart from them. */
const DECIDING: ReadonlySet<string> = new Set([
  'integrity',
  'binding',
  'key',
  'chain',
  'trustedDid',
  'eSeal',
  'timeBasis',
  'certificateRevocation',
  'issuer',
]);

function AxisList({ signature }: { signature: SignatureReport }) {
  const { t } = useTranslation('credentials');
  const remarks = signature.notes.filter(({ axis }) => !DECIDING.has(axis));
  return (
    <>
      <NoteList notes={signature.notes.filter(({ axis }) => DECIDING.has(axis))} />
      {remarks.length > 0 ? (
        <>
          <p className="mt-3 font-semibold">{t('report.seal.remarks')}</p>
          <NoteList notes={remarks} />
        </>
      ) : null}
    </>
  );
}

function NoteList({ notes }: { notes: readonly Note[] }) {
  const words = useReportWords();
  return (
    <ul className="mt-1 divide-y divide-line">
      {notes.map((note, index) => {
        const tone = TONES[note.status] ?? 'neutral';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: time-stamps of one kind have no identity but their place
          <li key={index} className="grid gap-0.5 py-2">
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold">{words.of('axis', note.axis)}</span>
              <span className={cx('inline-flex items-center gap-1 font-semibold', TONE_TEXT[tone])}>
                <Icon name={TONE_ICON[tone]} size="sm" />
                {words.status(note.status)}
              </span>
            </span>
            <span className="min-w-0 text-ink-soft [overflow-wrap:anywhere]">
              <CodeSentence code={note.code} message={note.message} evidence={note.evidence} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function SealFacts({ signature }: { signature: SignatureReport }) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const format = useFormat('UTC');
  const fact = (
    key: (keyof SignatureReport & string) | 'did',
    value: string | null,
  ): Definition[] =>
    value === null ? [] : [{ key, term: words.of('report.sealFact', key), value }];
  const at = (value: string | null) => (value === null ? null : format.dateTime(value));
  return (
    <>
      <DefinitionList
        dense
        items={[
          ...fact('level', words.of('level', signature.level)),
          ...fact('profile', signature.profile ? words.of('profile', signature.profile) : null),
          ...fact('holderName', signature.holderName),
          ...fact(
            signature.certificateSha256 ? 'holderIdentifier' : 'did',
            signature.holderIdentifier,
          ),
          ...fact('issuer', signature.issuer),
          ...fact('alg', signature.alg),
          ...fact('claimedAt', at(signature.claimedAt)),
          ...fact('judgedAt', at(signature.judgedAt)),
          ...fact('certificateSha256', signature.certificateSha256),
        ]}
      />
      <CopyButton text={JSON.stringify(signature, null, 2)} label={t('report.checks.copy')} />
    </>
  );
}

function RawHeader({ text, number }: { text: string | undefined; number: number | null }) {
  const { t } = useTranslation('credentials');
  if (text === undefined) return null;
  const title =
    number === null ? t('report.seal.header') : t('report.seal.headerNumbered', { number });
  return (
    <Disclosure plain summary={title} className="mt-1">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={title}
        className="max-h-80 overflow-auto rounded-md border border-line bg-sunken p-3"
      >
        <pre className="font-mono text-xs break-all whitespace-pre-wrap">{text}</pre>
      </section>
      <CopyButton text={text} />
    </Disclosure>
  );
}
