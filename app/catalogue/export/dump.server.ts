/** The whole published catalogue, piece by piece: memory stays flat however large it is. */
import { setImmediate as breathe } from 'node:timers/promises';
import { catalogueStamp } from '#db/queries/catalogue';
import { catalogueChangedAt, listCoursesToExportAfter } from '#db/queries/course-export';
import type { Read } from '#db/store';
import { publicUrl } from '~/platform/env.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { elmReport, qualityLinkReport } from '../profiles/profiles';
import { CSV_HEADER, toCsvRow } from './course-csv';
import { profileAsked } from './course-data.server';
import { answerData, streamOf } from './data-answer.server';
import { asJsonLd, turtleWriter } from './describe.server';
import type { Profile } from './profile';
import type { CourseToExport } from './to-elm';

export const DUMP_FORMATS = ['jsonl', 'ttl', 'csv'] as const;
export type DumpFormat = (typeof DUMP_FORMATS)[number];

const BATCH = 100;

export interface DumpOptions {
  readonly format: DumpFormat;
  readonly profile: Profile;
  readonly origin: string;
  /** Told after each batch how many courses were written, and how many the profile leaves out. */
  readonly progress?: (written: number, leftOut: number) => void;
}

/**
 * The catalogue's text. JSON-LD (one description a line) and Turtle hold the courses that have what
 * the profile demands; an aggregator refuses a file with one that has not. Turtle says at its end
 * how many were left out. CSV holds all.
 */
export async function* dumpCatalogue(read: Read, options: DumpOptions): AsyncGenerator<string> {
  const write = writerFor(options);
  let after = '';
  let written = 0;
  let leftOut = 0;
  if (options.format === 'csv') yield CSV_HEADER;
  if (options.format === 'ttl') yield `# Courses that have what ${options.profile} demands.\n`;
  for (;;) {
    const courses = await listCoursesToExportAfter(read, after, BATCH);
    const good = courses.filter(
      (course) => options.format === 'csv' || satisfies(course, options.profile),
    );
    const text = good.map(write).join('');
    if (text !== '') yield text;
    written += good.length;
    leftOut += courses.length - good.length;
    options.progress?.(written, leftOut);
    const last = courses.at(-1);
    if (!last || courses.length < BATCH) {
      if (options.format === 'ttl') yield `# ${written} courses; ${leftOut} left out.\n`;
      return;
    }
    after = last.id;
    await breathe();
  }
}

/** The course has everything the profile demands. */
export const satisfies = ({ data, provider }: CourseToExport, profile: Profile): boolean =>
  (profile === 'elm-3.2' ? elmReport(data) : qualityLinkReport(data, provider.identifiers))
    .complete;

function writerFor({ format, profile, origin }: DumpOptions): (course: CourseToExport) => string {
  if (format === 'csv') return toCsvRow;
  if (format === 'ttl') return turtleWriter(profile, origin);
  return (course) => `${JSON.stringify(asJsonLd(course, profile, origin))}\n`;
}

const MEDIA_TYPES: Readonly<Record<DumpFormat, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** `/catalogue.jsonl`, `/catalogue.ttl`, `/catalogue.csv`: streamed, with `?profile=`. */
export async function answerDump(request: Request, format: DumpFormat): Promise<Response> {
  const { store, env } = services();
  const profile = profileAsked(request);
  const origin = publicUrl(env);
  const version = {
    content: `${await catalogueStamp(store.read)}|${profile}|${origin}`,
    changedAt: await catalogueChangedAt(store.read),
    mediaType: MEDIA_TYPES[format],
    fileName: `catalogue.${format}`,
    // RFC 8288: where the courses are that the profile leaves out.
    ...(format === 'csv'
      ? {}
      : { link: `<${origin}${paths.catalogueDump('csv')}>; rel="alternate"; type="text/csv"` }),
  };
  return answerData(request, version, () =>
    streamOf(dumpCatalogue(store.read, { format, profile, origin })),
  );
}
