/** Where a control of the Word file stands, in the words of the document. */
import type { McraLanguage } from '#templates/mcra/model';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { fillMark } from '#templates/wording/mcra/compose';
import {
  CLAUSE_FACTS,
  type McraClause,
  type McraField,
} from '#templates/wording/mcra/structure.data';
import { fieldDef } from '../terms/fields.data';

/** `party.seat/2` taken apart: its name, and the place among parties or lines. */
function partsOf(tag: string): { name: string; ordinal: string; clause: McraClause | null } {
  const [name = '', ordinal = ''] = tag.replace(/[~@].*$/, '').split('/');
  const clause = name.startsWith('clause.') ? name.slice('clause.'.length) : '';
  return {
    name,
    ordinal,
    clause: Object.hasOwn(CLAUSE_FACTS, clause) ? (clause as McraClause) : null,
  };
}

/** `Parties, Party 2`; `Courses, Line L1`. */
export function placeOfTag(tag: string, language: McraLanguage): string {
  const { name, ordinal, clause } = partsOf(tag);
  const { sections, tables, list } = MCRA_WORDING[language];
  const section = clause ? CLAUSE_FACTS[clause].section : fieldDef(name)?.section;
  const [at = ''] = ordinal.split('.');
  const mark = at.startsWith('L') ? tables.lineNumber : tables.partyNumber;
  const words: Readonly<Record<string, string>> = sections;
  return [section ? words[section] : '', at === '' ? '' : fillMark(mark, { n: at })]
    .filter(Boolean)
    .join(list.comma);
}

/** The label of the field or the title of the clause; '' where it is neither. */
export function titleOfTag(tag: string, language: McraLanguage): string {
  const { name, clause } = partsOf(tag);
  const { fields, clauseTitles } = MCRA_WORDING[language];
  if (clause) return clauseTitles[clause];
  return Object.hasOwn(fields, name) ? fields[name as McraField].label : '';
}
