import type { LanguageMap } from '~/elm/language-map';
import type { InstitutionId } from './institutions.data';

export interface UnitSeed {
  id: string;
  institutionId: InstitutionId;
  kind: 'faculty' | 'department' | 'office';
  parentId?: string;
  names: LanguageMap;
}

export const UNITS: readonly UnitSeed[] = [
  {
    id: 'unit-roc-sciences',
    institutionId: 'inst-rochefleur',
    kind: 'faculty',
    names: { en: 'Faculty of Science and Technology', fr: 'Faculté des sciences et technologies' },
  },
  {
    id: 'unit-roc-donnees',
    institutionId: 'inst-rochefleur',
    kind: 'department',
    parentId: 'unit-roc-sciences',
    names: { en: 'Department of Data and Computing', fr: 'Département Données et informatique' },
  },
  {
    id: 'unit-roc-lettres',
    institutionId: 'inst-rochefleur',
    kind: 'faculty',
    names: { en: 'Faculty of Arts and Languages', fr: 'Faculté des lettres et des langues' },
  },
  {
    id: 'unit-roc-international',
    institutionId: 'inst-rochefleur',
    kind: 'office',
    names: { en: 'International Office', fr: 'Service des relations internationales' },
  },
  {
    id: 'unit-roc-etudes',
    institutionId: 'inst-rochefleur',
    kind: 'office',
    names: { en: 'Studies Department', fr: 'Direction des études et de la scolarité' },
  },
  {
    id: 'unit-ave-tecnologia',
    institutionId: 'inst-aveleda',
    kind: 'faculty',
    names: { en: 'School of Technology', pt: 'Escola de Tecnologia' },
  },
  {
    id: 'unit-ave-territorio',
    institutionId: 'inst-aveleda',
    kind: 'faculty',
    names: { en: 'School of Territory and Society', pt: 'Escola de Território e Sociedade' },
  },
  {
    id: 'unit-ave-academicos',
    institutionId: 'inst-aveleda',
    kind: 'office',
    names: { en: 'Academic Services', pt: 'Serviços Académicos' },
  },
  {
    id: 'unit-koi-elukestev',
    institutionId: 'inst-koidula',
    kind: 'faculty',
    names: { en: 'Institute of Lifelong Learning', et: 'Elukestva õppe instituut' },
  },
  {
    id: 'unit-koi-digi',
    institutionId: 'inst-koidula',
    kind: 'faculty',
    names: { en: 'Institute of Digital Society', et: 'Digiühiskonna instituut' },
  },
  {
    id: 'unit-vis-ekonomia',
    institutionId: 'inst-vistula',
    kind: 'faculty',
    names: { en: 'Faculty of Economics and Law', pl: 'Wydział Ekonomii i Prawa' },
  },
  {
    id: 'unit-vis-humanistyka',
    institutionId: 'inst-vistula',
    kind: 'faculty',
    names: { en: 'Faculty of Humanities', pl: 'Wydział Humanistyczny' },
  },
  {
    id: 'unit-vis-dziekanat',
    institutionId: 'inst-vistula',
    kind: 'office',
    names: { en: 'Office of Studies', pl: 'Dział Toku Studiów' },
  },
];
