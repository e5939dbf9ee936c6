/**
 * The demonstration's register of accreditation, in the form of the table that operators keep:
 * invented agencies on the invented institutions.
 */
import { INSTITUTIONS, type InstitutionId } from './institutions.data';

interface Entry {
  id: string;
  about: InstitutionId;
  title: string;
  accreditor: string;
  decision: 'positive' | 'conditional';
  /** Years before and after the seeding. */
  years: readonly [from: number, until: number];
  isced_f?: string;
  eqf?: string;
  programme?: string;
}

const ENTRIES: readonly Entry[] = [
  {
    id: 'demo-rochefleur',
    about: 'inst-rochefleur',
    title: 'Institutional evaluation of the University of Rochefleur',
    accreditor: 'Agence fictive d’évaluation',
    decision: 'positive',
    years: [-4, 2],
  },
  {
    id: 'demo-rochefleur-before',
    about: 'inst-rochefleur',
    title: 'Institutional evaluation of the University of Rochefleur (ended)',
    accreditor: 'Agence fictive d’évaluation',
    decision: 'conditional',
    years: [-10, -4],
  },
  {
    id: 'demo-aveleda',
    about: 'inst-aveleda',
    title: 'Institutional accreditation of the University of Aveleda',
    accreditor: 'Agência Fictícia de Acreditação',
    decision: 'positive',
    years: [-3, 3],
  },
  {
    id: 'demo-aveleda-informatics',
    about: 'inst-aveleda',
    title: 'Accreditation of the programme in Informatics',
    accreditor: 'Agência Fictícia de Acreditação',
    decision: 'positive',
    years: [-2, 4],
    isced_f: '06',
    eqf: '6;7',
    programme: 'Informatics',
  },
  {
    id: 'demo-koidula',
    about: 'inst-koidula',
    title: 'Institutional accreditation of Koidula Open University',
    accreditor: 'Väljamõeldud Kvaliteediagentuur',
    decision: 'positive',
    years: [-5, 2],
  },
  {
    id: 'demo-vistula',
    about: 'inst-vistula',
    title: 'Institutional evaluation with conditions to be met by the next one',
    accreditor: 'Fikcyjna Komisja Akredytacyjna',
    decision: 'conditional',
    years: [-2, 3],
  },
];

const COLUMNS = [
  'id',
  'name',
  'country',
  'deqar',
  'schac',
  'vat',
  'title',
  'accreditor',
  'decision',
  'valid_from',
  'valid_until',
  'isced_f',
  'eqf',
  'programme',
] as const;

/** The table as CSV; its days are counted from `now` (milliseconds). */
export function accreditationTable(now: number): string {
  const lines = ENTRIES.map((entry) => {
    const cells = cellsOf(entry, now);
    return COLUMNS.map((column) => cells[column] ?? '').join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function cellsOf(entry: Entry, now: number): Readonly<Record<string, string>> {
  const about = INSTITUTIONS.find(({ id }) => id === entry.about);
  const identified = (scheme: string) =>
    about?.identifiers.find((each) => each.scheme === scheme)?.value ?? '';
  const [from, until] = entry.years;
  return {
    ...entry,
    years: '',
    name: about?.names.en ?? '',
    country: about?.country ?? '',
    deqar: identified('deqar'),
    schac: identified('schac'),
    vat: identified('vat'),
    valid_from: dayIn(now, from),
    valid_until: dayIn(now, until),
  };
}

/** The first day of the year so many years away. */
const dayIn = (now: number, years: number): string =>
  `${new Date(now).getUTCFullYear() + years}-01-01`;
