import { describe, expect, it } from 'vitest';
import { agreementRows } from '#db/seed/agreement-rows';
import { CASES } from '#db/seed/cases.data';
import { ASSESSMENT, MODE, SUPERVISION } from '#db/seed/concepts.data';
import { COURSES } from '#db/seed/courses';
import { INSTITUTIONS } from '#db/seed/institutions.data';
import { demoPassword } from '#db/seed/passwords.data';
import { ENROLMENTS, PEOPLE } from '#db/seed/people.data';
import { PROGRAMMES } from '#db/seed/programmes.data';
import {
  courseRows,
  curriculumRows,
  institutionRows,
  learningAgreementRows,
  peopleRows,
} from '#db/seed/rows';
import { needsSecondFactor, ROLES } from '~/accounts/roles';
import { AgreementTerms } from '~/agreements/agreement';
import { LearningAgreement } from '~/agreements/learning-agreement';
import { RecognitionLine } from '~/agreements/recognition-line';
import { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { ASSESSMENT_TYPES, MODES, SUPERVISION as SUPERVISION_TABLE } from '~/elm/concepts.data';
import { InstitutionPolicy } from '~/recognition/policy';
import { CASE_STATUSES } from '~/recognition/proposal';

const NOW = Date.UTC(2026, 2, 2, 9);
const distinct = (values: readonly string[]) => new Set(values).size === values.length;

describe('the demonstration world', () => {
  it('has four institutions in four countries, each with its own identifiers', () => {
    expect(new Set(INSTITUTIONS.map((each) => each.country)).size).toBe(4);
    for (const each of INSTITUTIONS) expect(each.identifiers.length).toBeGreaterThanOrEqual(7);
    const all = INSTITUTIONS.flatMap((each) =>
      each.identifiers.map((id) => `${id.scheme} ${id.value}`),
    );
    expect(distinct(all)).toBe(true);
  });

  it('keeps every policy, with texts in English and French', () => {
    for (const { policy } of institutionRows(NOW).institutions) {
      expect(InstitutionPolicy.parse(policy)).toEqual(policy);
      for (const text of [policy.appeal.body, policy.appeal.form, ...Object.values(policy.texts)]) {
        expect(text.en).toBeTruthy();
        expect(text.fr).toBeTruthy();
      }
    }
  });

  it('has about sixty courses, each a valid entry in two languages', () => {
    const { versions } = courseRows(NOW);
    expect(versions.length).toBe(62);
    for (const { data } of versions) {
      expect(LearningOpportunity.parse(data)).toEqual(data);
      expect(Object.keys(data.title)).toEqual(['en', data.defaultLanguage]);
      expect(data.description.en).not.toBe(data.description[data.defaultLanguage]);
      expect(data.iscedF.every((code) => /^\d{4}$/.test(code))).toBe(true);
      expect(data.outcomes.length).toBeGreaterThan(0);
      for (const outcome of data.outcomes) expect(outcome.esco.length).toBeGreaterThan(0);
      expect(data.nqf).toMatch(/^http:\/\/data\.europa\.eu\/snb\/qdr\/c_/);
    }
    expect(versions.filter((each) => each.data.microCredential).length).toBeGreaterThanOrEqual(15);
  });

  it('uses only concepts of the official lists', () => {
    for (const iri of Object.values(MODE)) expect(MODES).toHaveProperty([iri]);
    for (const iri of Object.values(ASSESSMENT)) expect(ASSESSMENT_TYPES).toHaveProperty([iri]);
    for (const iri of Object.values(SUPERVISION)) expect(SUPERVISION_TABLE).toHaveProperty([iri]);
  });

  it('names a workload of 25 to 30 hours an ECTS', () => {
    for (const { data } of courseRows(NOW).versions) {
      const perEcts = (data.hours ?? 0) / (data.ects ?? 1);
      expect(perEcts).toBeGreaterThanOrEqual(25);
      expect(perEcts).toBeLessThanOrEqual(30);
    }
  });

  it('has six agreements in different states whose terms and lines are valid', () => {
    const rows = agreementRows(NOW);
    expect(rows.versions.map((each) => each.status)).toEqual([
      'in-force',
      'expired',
      'in-review',
      'awaiting-signatures',
      'in-review',
      'expiring',
    ]);
    for (const { terms } of rows.versions) expect(AgreementTerms.parse(terms)).toEqual(terms);
    for (const { line } of rows.lines) expect(RecognitionLine.parse(line)).toEqual(line);
    const rules = new Set(rows.lines.map(({ line }) => line.rule.kind));
    expect(rules).toEqual(new Set(['and', 'or', 'n-of-m']));
    const keyed = new Set(rows.keys.map((each) => each.lineId));
    expect(rows.lines.every((each) => keyed.has(each.id))).toBe(true);
  });

  it('aims every line at a module of the receiving curriculum that is there', () => {
    const modules = new Set(curriculumRows(NOW).modules.map((each) => each.id));
    const targets = [
      ...agreementRows(NOW).lines.flatMap(({ line }) => line.targets),
      ...learningAgreementRows(NOW).versions.flatMap((each) =>
        each.content.groups.flatMap((group) => group.targets),
      ),
    ];
    for (const { moduleId } of targets) if (moduleId) expect(modules).toContain(moduleId);
  });

  it('has a learning agreement approved by all three parties', () => {
    const [row] = learningAgreementRows(NOW).versions;
    const content = LearningAgreement.parse(row?.content);
    expect(content.approvals.map((each) => each.party).sort()).toEqual([
      'learner',
      'receiving',
      'sending',
    ]);
  });

  it('has two regulation versions for each programme, one after the other', () => {
    for (const { earlier, later } of PROGRAMMES)
      expect(earlier.validUntil < later.validFrom).toBe(true);
  });

  it('has a person in every role, at least six learners, and confirmed and unconfirmed enrolments', () => {
    const held = new Set(PEOPLE.flatMap((each) => each.roles.map(({ role }) => role)));
    expect(held).toEqual(new Set(ROLES));
    const learners = PEOPLE.filter((each) => each.roles.some(({ role }) => role === 'learner'));
    expect(learners.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ENROLMENTS.map((each) => each.confirmed)).size).toBe(2);
    expect(PEOPLE.some((each) => each.roles.length > 1)).toBe(true);
    expect(PEOPLE.filter(({ roles }) => needsSecondFactor(roles)).length).toBeGreaterThan(0);
  });

  it('gives everyone an address of their own on an example domain and a long enough password', () => {
    expect(distinct(PEOPLE.map((each) => each.email))).toBe(true);
    for (const { email } of PEOPLE) {
      expect(email).toMatch(/^[a-z.-]+@([a-z-]+\.)+example$/);
      expect(demoPassword(email).length).toBeGreaterThanOrEqual(15);
      expect(demoPassword(email)).toBe(demoPassword(email));
    }
    expect(distinct(PEOPLE.map((each) => demoPassword(each.email)))).toBe(true);
  });

  it('has cases in every status, and staff of two institutions', () => {
    const statuses = new Set(CASES.map((each) => each.status));
    expect(CASE_STATUSES.filter((status) => !statuses.has(status))).toEqual([]);
    expect(new Set(CASES.map((each) => each.institution)).size).toBe(2);
    expect(distinct(CASES.map((each) => each.key))).toBe(true);
  });

  it('is the same each time, with dates that follow the instant of seeding', () => {
    const later = NOW + 30 * 86_400_000;
    expect(agreementRows(NOW)).toEqual(agreementRows(NOW));
    expect(courseRows(NOW)).toEqual(courseRows(NOW));
    const start = (now: number) => courseRows(now).versions[0]?.data.startsOn ?? '';
    expect(Date.parse(start(later)) - Date.parse(start(NOW))).toBe(30 * 86_400_000);
    expect(agreementRows(later).lines.map((each) => each.id)).toEqual(
      agreementRows(NOW).lines.map((each) => each.id),
    );
  });

  it('has readable ids that no two rows of a table share', () => {
    const people = peopleRows(NOW, new Map());
    const curriculum = curriculumRows(NOW);
    const agreed = agreementRows(NOW);
    for (const rows of [
      people.people,
      people.roles,
      curriculum.modules,
      curriculum.versions,
      agreed.lines,
      agreed.keys,
      COURSES,
    ]) {
      const ids = rows.map((each) => each.id);
      expect(distinct(ids)).toBe(true);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
    }
  });
});
