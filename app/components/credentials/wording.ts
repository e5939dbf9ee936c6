/**
 * components/credentials — the credential report as people read it. Everything from a file is
 * shown as text; nothing of it becomes markup or an address that is not https.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import type { CheckName } from '~/credentials/report';
import { useCodeText } from '~/platform/i18n';

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const HOLE = /\{\{(\w+)\}\}/g;

/** Of an RFC 4514 name its common name: whole names are for the evidence, not for sentences. */
function commonName(text: string): string {
  const name = /^(?:.*,)?CN=((?:\\.|[^,+\\])+)/.exec(text)?.[1];
  return /^[A-Za-z0-9.]+=/.test(text) && name ? name.replaceAll('\\', '') : text;
}

export type EvidenceValues = Readonly<Record<string, unknown>>;

/** A sentence, and whether it is only the report's own English. */
export interface Sentence {
  text: string;
  lang: 'en' | null;
}

/** Texts of the stable codes of a report in the reader's language. */
export function useReportWords() {
  const { i18n } = useTranslation('credentials');
  const of = useCodeText('credentials');
  const format = useFormat();
  const { country } = useFormat();
  return useMemo(() => {
    const readable = (value: unknown): string => {
      if (Array.isArray(value)) return value.map(readable).join(', ');
      if (typeof value !== 'string') return String(value);
      return INSTANT.test(value) ? format.writtenDay(value) : commonName(value);
    };
    /** The sentence of a code, if every hole in it can be filled; else the report's own English. */
    const sentence = (code: string, message: string, evidence: EvidenceValues = {}): Sentence => {
      const key = `codes.${code.replaceAll('.', '_')}`;
      const text: unknown = i18n.getResource(i18n.language, 'credentials', key);
      const holes =
        typeof text === 'string' ? [...text.matchAll(HOLE)].map((hole) => hole[1] ?? '') : null;
      if (!holes?.every((hole) => evidence[hole] !== undefined && evidence[hole] !== null))
        return { text: message, lang: i18n.language === 'en' ? null : 'en' };
      const values = Object.fromEntries(
        holes.map((hole) => {
          const value = readable(evidence[hole]);
          return [hole, hole === 'territory' ? country(value) : value];
        }),
      );
      return { text: of('codes', code, values, message), lang: null };
    };
    return {
      sentence,
      /** A value for people: dates in their language, of long names the common one. */
      readable,
      check: (name: CheckName) => of('check', name),
      status: (status: string) => of('status', status),
      of,
    };
  }, [i18n, of, format, country]);
}
