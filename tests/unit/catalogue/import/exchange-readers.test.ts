import { describe, expect, it } from 'vitest';
import { readEwpCourses } from '~/catalogue/import/ewp/read-courses';
import { readEwpXml } from '~/catalogue/import/ewp/xml.server';
import { occapiEntries, readOccapi } from '~/catalogue/import/read-occapi';

describe('the Online Course Catalogue API', () => {
  it('names the institution in the address of the course', () => {
    const { course } = readOccapi(
      {
        id: 'x',
        attributes: { title: [{ string: 'Example', lang: 'en' }], code: 'C1', ects: 6 },
        links: { self: { href: 'https://api.example/occapi/v1/hei/far.example/course/x' } },
      },
      1,
    );
    expect(course).toMatchObject({
      code: 'C1',
      provider: { identifiers: [{ scheme: 'schac', value: 'far.example' }] },
      data: { title: { en: 'Example' }, ects: 6 },
    });
  });

  it('gives in version 2 lists of concepts, and its latest instance says when', () => {
    const course = {
      type: 'course',
      id: 'c',
      attributes: {
        title: [
          { string: 'Example', lang: 'en-GB' },
          { string: 'Exemple', lang: 'fr' },
        ],
        code: 'C1',
        ects: 7.5,
        languageOfInstruction: ['en', 'fr-BE', 'en-US'],
        iscedCode: ['0612', '9999x'],
        elmModeOfLearning: ['e92d221e4d', '920fbb3cbe'],
        elmLearningOpportunityType: ['17744a2647'],
        elmAssessmentType: ['d30284d7df', '6e6cb2cc78'],
        elmLearningActivityType: ['3c8bd58d62'],
        assessmentMethod: [{ multiline: 'Two parts', lang: 'en' }],
        description: [{ multiline: 'What it is', lang: 'en' }],
        courseContent: [{ multiline: 'What is in it', lang: 'en' }],
        localClassification: [{ classificationSystem: 'erasmus', classificationValue: '11.3' }],
        deprecated: false,
      },
    };
    const instance = (id: string, startDate: string, courseId = 'c') => ({
      type: 'instance',
      id,
      attributes: {
        startDate,
        endDate: `${startDate.slice(0, 4)}-12-31`,
        engagementHours: 42,
        gradingScheme: { label: [{ string: '0-20', lang: 'en' }] },
      },
      relationships: { course: { data: { type: 'course', id: courseId } } },
    });
    const entries = occapiEntries([
      instance('i2', '2026-02-01'),
      course,
      instance('i1', '2025-02-01'),
      instance('i3', '2027-02-01', 'elsewhere'),
    ]);
    const rows = entries.map((each, index) => readOccapi(each.item, index + 1, each.instance));
    expect(rows.map(({ faults }) => faults.map(({ code, field }) => [code, field]))).toEqual([
      [['value', 'iscedCode']],
      [['only-reference', 'course']],
    ]);
    const mode = (code: string) => expect.stringContaining(code);
    expect(rows[0]?.course?.data).toMatchObject({
      title: { en: 'Example', fr: 'Exemple' },
      description: { en: 'What it is\n\nWhat is in it' },
      languages: ['en', 'fr'],
      iscedF: ['0612'],
      type: mode('17744a2647'),
      mode: mode('e92d221e4d'),
      furtherModes: [mode('920fbb3cbe')],
      startsOn: '2026-02-01',
      endsOn: '2026-12-31',
      activities: [{ type: mode('3c8bd58d62'), contactHours: 42 }],
      assessments: [
        {
          type: mode('d30284d7df'),
          description: { en: 'Two parts' },
          gradingScheme: { en: '0-20' },
        },
        { type: mode('6e6cb2cc78') },
      ],
      subjects: [{ framework: 'erasmus', code: '11.3' }],
    });
    const gone = { ...course, attributes: { ...course.attributes, deprecated: true } };
    expect(readOccapi(gone, 1).faults).toMatchObject([{ code: 'withdrawn', value: 'C1' }]);
  });

  it('gives in version 2 programmes with their level and length', () => {
    const programme = (length: string) =>
      readOccapi(
        {
          type: 'programme',
          id: 'p',
          attributes: {
            title: [{ string: 'Bachelor', lang: 'en' }],
            code: 'P1',
            ects: 180,
            eqfLevelProvided: 6,
            elmLearningScheduleType: '72a0ab92fa',
            length,
          },
        },
        1,
      );
    expect(programme('6/2').course?.data).toMatchObject({ duration: 'P3Y', eqf: 6, ects: 180 });
    expect(programme('7/2').course?.data).toMatchObject({ duration: 'P42M' });
    expect(programme('long').faults).toMatchObject([{ field: 'length', value: 'long' }]);
  });
});

describe('Erasmus Without Paper', () => {
  const NAMESPACE = 'https://github.com/erasmus-without-paper/ewp-specs-api-courses/tree/stable-v1';
  const answer = (...specifications: string[]) =>
    `<e:courses-response xmlns:e="${NAMESPACE}">${specifications
      .map(
        (each) =>
          `<e:learningOpportunitySpecification>${each}</e:learningOpportunitySpecification>`,
      )
      .join('')}</e:courses-response>`;
  const read = (...specifications: string[]) => [
    ...readEwpCourses(readEwpXml(answer(...specifications))),
  ];
  const instance = (start: string, more = '') =>
    `<e:learningOpportunityInstance><e:loi-id>CRI/1</e:loi-id><e:start>${start}</e:start>` +
    `<e:end>${start.slice(0, 4)}-12-31</e:end>${more}</e:learningOpportunityInstance>`;

  it('gives a course with the credit, language and grades of its latest instance', () => {
    const [row] = read(
      `<e:los-id>CR/1</e:los-id><e:los-code>MAT-1</e:los-code>
      <e:title xml:lang="en-us">Calculus</e:title><e:title xml:lang="en">Other</e:title>
      <e:title xml:lang="no">Analyse</e:title><e:type>Course</e:type>
      <e:subjectArea>11.1</e:subjectArea><e:iscedCode>0541</e:iscedCode>
      <e:eqfLevelProvided>6</e:eqfLevelProvided><e:url>https://far.example/mat</e:url>
      <e:specifies>${instance('2025-08-01')}${instance(
        '2026-08-01',
        `<e:gradingScheme><e:label>A-F</e:label></e:gradingScheme>
        <e:credit><e:scheme>no-vt</e:scheme><e:value>5</e:value></e:credit>
        <e:credit><e:scheme>ects</e:scheme><e:level>Master</e:level><e:value>7.5</e:value></e:credit>
        <e:languageOfInstruction>nb-NO</e:languageOfInstruction>
        <e:engagementHours>60</e:engagementHours>`,
      )}${instance('2024-08-01')}</e:specifies>`,
    );
    expect(row?.faults).toEqual([]);
    expect(row?.course).toMatchObject({
      code: 'MAT-1',
      recordId: 'CR/1',
      provider: null,
      data: {
        title: { en: 'Calculus', no: 'Analyse' },
        iscedF: ['0541'],
        eqf: 6,
        startsOn: '2026-08-01',
        endsOn: '2026-12-31',
        ects: 7.5,
        credits: { points: 5, framework: 'no-vt' },
        cycle: 'second',
        languages: ['nb'],
        activities: [{ contactHours: 60 }],
        assessments: [{ gradingScheme: { und: 'A-F' } }],
        subjects: [{ framework: 'Erasmus subject area', code: '11.1' }],
      },
    });
  });

  it('refuses classes of a course and what has no title, and says which', () => {
    const rows = read(
      '<e:los-id>CLS/7</e:los-id><e:title>Lab</e:title>',
      '<e:los-id>CR/8</e:los-id><e:title></e:title>',
    );
    expect(rows.map(({ faults }) => [faults[0]?.code, faults[0]?.value])).toEqual([
      ['part-of-course', 'CLS/7'],
      ['no-title', 'CR/8'],
    ]);
  });

  it('is not read from another namespace, nor with a document type', () => {
    expect(() => readEwpXml('<courses-response xmlns="urn:other"/>')).toThrow('namespace');
    expect(() => readEwpXml(`<!DOCTYPE a [<!ENTITY b "c">]>${answer()}`)).toThrow('document type');
    expect(() => readEwpXml(answer('<e:los-id>'))).toThrow('no XML of courses');
  });
});
