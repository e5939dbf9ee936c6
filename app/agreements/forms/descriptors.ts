/** Places for everything that a form or a template may say of a course. Pure. */
import type { CourseDescriptor } from '../recognition-line';
import { isEmpty } from '../terms/field-instances';
import type { AgreementDocument } from '../terms/terms';

export const EMPTY_DESCRIPTOR: CourseDescriptor = {
  deliveringBody: null,
  deliveringMandate: null,
  sealingMandate: null,
  platform: '',
  country: null,
  otherCredit: null,
  nqf: '',
  cycle: null,
  notLevelledReason: '',
  mode: null,
  setting: null,
  assessmentType: null,
  assessment: {},
  supervised: null,
  identityVerification: null,
  gradingScheme: {},
  qualityAssurance: {},
  accreditation: [],
  prerequisites: {},
  stackability: {},
  academicYears: [],
};

const NO_MANDATE = { reference: '', from: null, until: null };

export const withDescriptors = (document: AgreementDocument): AgreementDocument =>
  changed(document, (each) => ({
    ...each,
    deliveringMandate: each.deliveringMandate ?? NO_MANDATE,
    sealingMandate: each.sealingMandate ?? NO_MANDATE,
  }));

/** A mandate nobody wrote about is none. */
export const withoutEmptyMandates = (document: AgreementDocument): AgreementDocument =>
  changed(document, (each) => ({
    ...each,
    deliveringMandate: isEmpty(each.deliveringMandate) ? null : each.deliveringMandate,
    sealingMandate: isEmpty(each.sealingMandate) ? null : each.sealingMandate,
  }));

const changed = (
  { terms, factsheet }: AgreementDocument,
  change: (descriptor: CourseDescriptor) => CourseDescriptor,
): AgreementDocument => ({
  factsheet,
  terms: {
    ...terms,
    lines: terms.lines.map((line) => ({
      ...line,
      sources: line.sources.map((source) => ({
        ...source,
        descriptor: change(source.descriptor ?? EMPTY_DESCRIPTOR),
      })),
    })),
  },
});
