import type { CaseTally, Ingested } from '~/credentials/pool/ingest.server';
import type { IngestTally } from '~/credentials/pool/ingest-line';
import { CheckName, type CheckStatus } from '~/credentials/report';

const count = (value: number): string => value.toLocaleString('en');

const casesIn = (cases: CaseTally): string[] =>
  Object.entries(cases).map(([outcome, value]) => `${outcome} ${count(value)}`);

/** How far a run is, in one line; `seconds` since it began. */
export function progressLine(
  tally: IngestTally,
  cases: CaseTally,
  total: number,
  seconds: number,
): string {
  const done = tally.checked + tally.finished + tally.notOpened;
  const rate = done / Math.max(seconds, 0.001);
  const left = rate > 0 ? Math.ceil((total - done) / rate) : null;
  const parts = [
    `${count(done)} of ${count(total)} files`,
    ...(tally.finished > 0 ? [`${count(tally.finished)} done before`] : []),
    ...(tally.notOpened > 0 ? [`${count(tally.notOpened)} not opened`] : []),
    ...casesIn(cases),
    `${count(Math.round(rate))} a second`,
    ...(left !== null && left > 0 ? [`about ${count(left)} s left`] : []),
  ];
  return `${parts.join(' · ')}\n`;
}

export interface IngestSummary extends IngestTally, Omit<Ingested, 'tally'> {
  readonly files: number;
  readonly seconds: number;
}

const WORDS: Readonly<Record<CheckStatus, string>> = {
  valid: 'valid',
  invalid: 'not valid',
  inconclusive: 'cannot tell',
};

/** What a run came to, for the terminal. */
export function summaryWords(summary: IngestSummary, out: string | null): string {
  const { files, checked, finished, notOpened, statuses, cases, stopped, seconds } = summary;
  const checks = CheckName.options.flatMap((check) => {
    const counts = Object.entries(statuses[check] ?? {});
    const words = counts.map(
      ([status, value]) => `${WORDS[status as CheckStatus]} ${count(value)}`,
    );
    return words.length > 0 ? [`  ${check.padEnd(14)} ${words.join(', ')}`] : [];
  });
  const opened = casesIn(cases);
  const lines = [
    `${count(files)} files: ${count(checked)} checked, ${count(finished)} done before, ${count(notOpened)} not opened, in ${seconds} s`,
    ...checks,
    ...(opened.length > 0 ? [`  cases          ${opened.join(', ')}`] : []),
    ...(stopped
      ? [
          out === null
            ? 'Stopped before the end.'
            : 'Stopped before the end. The same command goes on from here.',
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
