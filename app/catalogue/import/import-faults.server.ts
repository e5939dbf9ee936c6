/** What was wrong with rows of an import, for its page and as a table to keep. */
import Papa from 'papaparse';
import { type ImportJobRow, listFaults, MOST_FAULTS } from '#db/queries/imports';
import { listUnits } from '#db/queries/institutions';
import type { Viewer } from '~/accounts/roles';
import { localisedOr } from '~/elm/localised';
import { services } from '~/platform/services.server';
import type { ImportFormat } from './formats.data';
import { jobOf } from './open-job.server';

export interface FaultView {
  readonly row: number;
  readonly code: string;
  readonly field: string | null;
  readonly value: string | null;
  readonly refused: boolean;
}

/** The first `limit` faults, refused rows first; units by their name in the reader's language. */
export async function faultsOf(
  job: ImportJobRow,
  limit: number,
  locale: string,
): Promise<FaultView[]> {
  const { read } = services().store;
  const faults = await listFaults(read, job.id, limit);
  const nameOf = faults.some(({ code }) => code === 'other-unit')
    ? await unitNames(job.institutionId, locale)
    : () => null;
  return faults.map(({ row, code, field, value, refused }) => ({
    row,
    code,
    field,
    value: code === 'other-unit' ? nameOf(value) : value,
    refused,
  }));
}

/** Names of an institution's units by their id. */
export async function unitNames(
  institutionId: string | null,
  locale: string,
): Promise<(id: string | null) => string | null> {
  const units = institutionId === null ? [] : await listUnits(services().store.read, institutionId);
  const names = new Map(units.map((each) => [each.id, localisedOr(each.names, locale, each.id)]));
  return (id) => (id === null ? null : (names.get(id)?.text ?? id));
}

/** Faults as a table to work from (RFC 4180); `textOf` says each in the reader's language. */
export async function faultsAsCsv(
  viewer: Viewer,
  id: string,
  header: readonly string[],
  textOf: (fault: FaultView, format: ImportFormat) => string,
  locale: string,
): Promise<{ name: string; content: string }> {
  const job = await jobOf(viewer, id);
  const faults = await faultsOf(job, MOST_FAULTS, locale);
  const rows = faults.map((each) => [
    String(each.row),
    each.code,
    each.field ?? '',
    each.value ?? '',
    textOf(each, job.format),
  ]);
  const content = Papa.unparse({ fields: [...header], data: rows }, { escapeFormulae: true });
  return { name: `${job.fileName}.errors.csv`, content: `\ufeff${content}\r\n` };
}
