/**
 * What was read of an uploaded template, as text that travels in the form: whoever looks first and
 * decides then need not choose the file again, and nothing of it is kept here. It is worth as much as
 * the file itself: checked again like anything that is sent.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { type FilledTemplate, summedUp } from './filled-template.server';
import { Factsheet, Terms } from './terms/terms';

/** Bytes of the text, and of what it unpacks to. */
const MOST_TEXT = 6_000_000;
const MOST_UNPACKED = 40_000_000;

const Carried = z.object({
  name: z.string().max(300),
  language: z.enum(MCRA_LANGUAGES),
  taken: z.number().int().min(0),
  left: z.array(
    z.object({
      place: z.string(),
      title: z.string(),
      outside: z.boolean(),
      text: z.string(),
      address: z.string().max(200),
    }),
  ),
  terms: Terms,
  factsheet: Factsheet,
});

export interface CarriedTemplate {
  /** What the file was called. */
  readonly name: string;
  readonly filled: FilledTemplate;
}

export function packTemplate({ name, filled }: CarriedTemplate): string {
  const { document, language, taken, left } = filled;
  const whole: z.input<typeof Carried> = {
    name: name.slice(0, 300),
    language,
    taken,
    left: left.map((each) => ({ ...each, address: each.address.slice(0, 200) })),
    ...document,
  };
  return deflateRawSync(JSON.stringify(whole)).toString('base64url');
}

/** Null for anything that was not packed here. */
export function unpackTemplate(text: string): CarriedTemplate | null {
  if (text === '' || text.length > MOST_TEXT) return null;
  const json = inflated(text);
  const parsed = json === null ? null : Carried.safeParse(json);
  if (!parsed?.success) return null;
  const { name, language, taken, left, terms, factsheet } = parsed.data;
  return { name, filled: summedUp({ document: { terms, factsheet }, language, taken, left }) };
}

function inflated(text: string): unknown {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), {
      maxOutputLength: MOST_UNPACKED,
    });
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
