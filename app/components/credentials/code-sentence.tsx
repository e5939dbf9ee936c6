import { type EvidenceValues, useReportWords } from './wording';

/** What a code means, in the reader's language; marked as English where we have no words for it. */
export function CodeSentence({
  code,
  message,
  evidence = {},
}: {
  code: string;
  message: string;
  evidence?: EvidenceValues;
}) {
  const { text, lang } = useReportWords().sentence(code, message, evidence);
  return <span {...(lang ? { lang } : {})}>{text}</span>;
}
