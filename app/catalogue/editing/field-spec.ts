/** What a field of the editor is: how it is asked for, and what may stand in it. Pure, free of zod. */
import type { LearningOpportunity } from '../learning-opportunity';
import type { FieldKey } from './field-keys.data';

/** Lists that a field chooses from; the server fills them for the reader's language. */
export type OptionSource =
  | 'accreditationType'
  | 'activityType'
  | 'assessmentFormat'
  | 'assessmentMethod'
  | 'assessmentPurpose'
  | 'assessmentType'
  | 'assessor'
  | 'country'
  | 'courseRelation'
  | 'credentialType'
  | 'currency'
  | 'cycle'
  | 'eqf'
  | 'formOfStudy'
  | 'gradingScale'
  | 'identifierScheme'
  | 'identityCheck'
  | 'identityMeans'
  | 'language'
  | 'mode'
  | 'nqf'
  | 'opportunityType'
  | 'outcomeType'
  | 'providerType'
  | 'reusability'
  | 'schedule'
  | 'setting'
  | 'supervision'
  | 'targetGroup';

export type RecordKind = 'institution' | 'course';

interface Common {
  /** Where it stands in the entry, or in its row or group. */
  readonly at: string;
  readonly key: FieldKey;
}

export type FieldSpec = Common &
  (
    | { readonly kind: 'words'; readonly long?: boolean }
    | { readonly kind: 'line'; readonly as?: 'url' | 'email' }
    | { readonly kind: 'number'; readonly most: number; readonly whole?: boolean }
    | {
        readonly kind:
          | 'day'
          | 'duration'
          | 'flag'
          | 'field-of-study'
          | 'lines'
          | 'skills'
          | 'picture';
      }
    /** `number`: the option is a number in the entry. */
    | { readonly kind: 'choice'; readonly from: OptionSource; readonly number?: boolean }
    | { readonly kind: 'choices'; readonly from: OptionSource }
    /** The id of something on record; what the record tells is not asked for beside it. */
    | { readonly kind: 'record'; readonly of: RecordKind }
    /** Either nothing, or all of its fields. `whenSaid`: nothing without this one. */
    | { readonly kind: 'group'; readonly fields: readonly FieldSpec[]; readonly whenSaid?: string }
    /** `least`: a row without this field is no row. */
    | { readonly kind: 'rows'; readonly fields: readonly FieldSpec[]; readonly least: string }
  );

export type TopField = FieldSpec & { readonly at: keyof LearningOpportunity };

export interface SectionSpec {
  readonly name: string;
  readonly fields: readonly TopField[];
}
