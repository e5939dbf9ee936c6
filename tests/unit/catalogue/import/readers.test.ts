import { describe, expect, it } from 'vitest';
import { readCourses } from '~/catalogue/import/elm/courses';
import { emptyGraph } from '~/catalogue/import/elm/graph';
import { addJsonLd } from '~/catalogue/import/elm/json-ld';
import { readTurtle } from '~/catalogue/import/elm/turtle.server';
import { readElmXml } from '~/catalogue/import/elm/xml.server';
import { readMoochub } from '~/catalogue/import/read-moochub';
import { readOoapi } from '~/catalogue/import/read-ooapi';
import { readUnified, unreadKeys } from '~/catalogue/import/read-unified';
import { recogniseJson, recogniseText } from '~/catalogue/import/recognise';
import { createSieve } from '~/catalogue/import/values';

describe('ELM', () => {
  const read = (document: unknown) => {
    const graph = emptyGraph();
    addJsonLd(graph, document);
    return [...readCourses(graph, 'elm-jsonld')];
  };

  it('is read from JSON-LD whatever the names of its terms and however its texts are written', () => {
    const [row] = read({
      '@type': 'elm:LearningOpportunity',
      'dc:title': { en: ['Graphs'], fr: 'Graphes' },
      'http://data.europa.eu/snb/model/elm/providedBy': {
        '@id': 'urn:org',
        legalName: [{ '@value': 'Somewhere', '@language': 'en' }],
      },
      learningAchievementSpecification: {
        '@id': 'urn:schac:uniqueCourseId:far.example:G%201',
        creditPoint: {
          framework: { id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af' },
          point: '7.5',
        },
        ISCEDFCode: { id: 'http://data.europa.eu/snb/isced-f/0541' },
        volumeOfLearning: 'PT187H30M',
      },
    });
    expect(row?.course).toMatchObject({
      code: 'G 1',
      provider: {
        names: { en: 'Somewhere' },
        identifiers: [{ scheme: 'schac', value: 'far.example' }],
      },
      data: {
        title: { en: 'Graphs', fr: 'Graphes' },
        ects: 7.5,
        iscedF: ['0541'],
        hours: 187.5,
      },
    });
  });

  it('is not followed deeper than any description goes', () => {
    let document: Record<string, unknown> = { title: { en: 'Deepest' } };
    for (let depth = 0; depth < 5000; depth += 1)
      document = {
        '@type': 'LearningOpportunity',
        title: { en: `At ${depth}` },
        hasPart: document,
      };
    expect(read(document).length).toBeLessThan(100);
  });

  it('is read from XML with its references, and refused with a document type', () => {
    const xml = `<Courses xmlns="http://data.europa.eu/snb/model/ap/loq-constraints/"
      xmlns:skos="http://www.w3.org/2004/02/skos/core#"><learningOpportunityReferences>
      <learningOpportunity id="urn:a"><identifier><skos:notation>A-1</skos:notation></identifier>
      <title language="en">Alpha</title><title language="nl">Alfa</title>
      <learningAchievementSpecification idref="urn:s"/></learningOpportunity>
      </learningOpportunityReferences><learningAchievementSpecificationReferences>
      <learningAchievementSpecification id="urn:s"><title language="en">Specification</title>
      <learningOutcome idref="urn:o"/></learningAchievementSpecification>
      </learningAchievementSpecificationReferences><learningOutcomeReferences>
      <learningOutcome id="urn:o"><title language="en">Explain</title></learningOutcome>
      </learningOutcomeReferences></Courses>`;
    const [row] = [...readCourses(readElmXml(xml), 'elm-xml')];
    expect(row?.course).toMatchObject({
      code: 'A-1',
      data: { title: { en: 'Alpha', nl: 'Alfa' }, outcomes: [{ title: { en: 'Explain' } }] },
    });
    const trap = `<!DOCTYPE Courses [<!ENTITY a "b">]>${xml}`;
    expect(() => readElmXml(trap)).toThrow('a document type is not read');
    expect(() => readElmXml('<Courses><a></Courses>')).toThrow('no XML of courses');
  });

  it('is read from Turtle of QualityLink: one course for all instances of a specification', () => {
    const graph = readTurtle(`@prefix ql: <http://data.quality-link.eu/ontology/v1#> .
      @prefix elm: <http://data.europa.eu/snb/model/elm/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <urn:schac:courseId:far.example:7> a ql:LearningOpportunitySpecification ;
        dcterms:title "Logic"@en ; elm:EQFLevel <http://data.europa.eu/snb/eqf/7> .
      <urn:i1> a ql:LearningOpportunityInstance ; dcterms:title "Logic"@en ;
        elm:learningAchievementSpecification <urn:schac:courseId:far.example:7> .
      <urn:i2> a ql:LearningOpportunityInstance ; dcterms:title "Logic"@en ;
        elm:learningAchievementSpecification <urn:schac:courseId:far.example:7> .`);
    const rows = [...readCourses(graph, 'qualitylink')];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.course).toMatchObject({ code: '7', data: { eqf: 7 } });
  });
});

describe('interfaces of others', () => {
  it('MOOChub tells what is asked for, where it is, and what each part costs', () => {
    const attributes = {
      name: 'Privacy',
      competencyRequired: [
        { name: [{ inLanguage: 'en', name: 'Cryptography' }] },
        { name: [{ inLanguage: 'en', name: 'Networks' }] },
      ],
      contentLocation: { name: 'Institute', address: { addressCountry: 'de' } },
      offer: [
        { price: 0, priceCurrency: 'EUR', category: 'course' },
        { price: 50, priceCurrency: 'EUR', category: 'certificate' },
      ],
    };
    expect(readMoochub({ id: 'a', attributes }, 1).course?.data).toMatchObject({
      prerequisites: { en: 'Cryptography\n\nNetworks' },
      placeCountry: 'DE',
      price: { amount: 0, currency: 'EUR' },
      priceDetails: { en: 'The course: €0\n\nThe certificate: €50' },
    });
  });

  it('MOOChub gives skills, price, licence and the field of study', () => {
    const { course, faults } = readMoochub(
      {
        id: 'uuid',
        attributes: {
          name: 'Privacy',
          courseCode: 'P1',
          inLanguage: ['de'],
          courseMode: ['online', 'asynchronous'],
          description: '<p>About <b>privacy</b></p>',
          startDate: ['2026-01-13T08:00:00Z'],
          teaches: [
            {
              name: [{ inLanguage: 'en', name: 'privacy' }],
              targetUrl: 'http://data.europa.eu/esco/skill/1',
            },
          ],
          educationalAlignment: [{ educationalFramework: 'ISCED-F', shortCode: '0611' }],
          offer: [{ price: 50, priceCurrency: 'EUR' }],
          license: [{ identifier: 'CC-BY-4.0' }],
          publisher: { name: 'openX', type: 'Organization' },
        },
      },
      1,
    );
    expect(faults).toEqual([]);
    expect(course).toMatchObject({
      code: 'P1',
      provider: { names: { en: 'openX' } },
      data: {
        title: { de: 'Privacy' },
        description: { de: 'About privacy' },
        startsOn: '2026-01-13',
        iscedF: ['0611'],
        outcomes: [
          { title: { en: 'privacy' }, esco: [{ iri: 'http://data.europa.eu/esco/skill/1' }] },
        ],
        price: { amount: 50, currency: 'EUR' },
        contentLicence: 'CC-BY-4.0',
      },
    });
  });

  it('OOAPI gives texts by language, level and study load', () => {
    const { course } = readOoapi(
      {
        courseId: 'uuid',
        primaryCode: { codeType: 'identifier', code: 'INFO1' },
        name: [{ language: 'nl-NL', value: 'Gegevens' }],
        teachingLanguage: 'nld',
        level: 'associate degree',
        studyLoad: { studyLoadUnit: 'ects', value: 3 },
        learningOutcomes: [[{ language: 'en-GB', value: 'Explains data' }]],
        modeOfDelivery: ['distance-learning', 'online'],
      },
      1,
    );
    expect(course).toMatchObject({
      code: 'INFO1',
      provider: null,
      data: {
        title: { nl: 'Gegevens' },
        languages: ['nl'],
        eqf: 5,
        cycle: 'short',
        ects: 3,
        outcomes: [{ title: { en: 'Explains data' } }],
        furtherModes: [],
      },
    });
  });

  it('a title whose language nobody states is given none', () => {
    const record = { id: 'a:1', provider: 'a', title: 'Analisi matematica 1' };
    const read = (facts: object) => readUnified({ ...record, ...facts }, 1).course?.data;
    expect(read({})).toMatchObject({
      title: { und: 'Analisi matematica 1' },
      defaultLanguage: 'und',
    });
    expect(read({ teachingLanguage: 'it' })?.defaultLanguage).toBe('it');
  });

  it('keeps the title before it was translated, the level as written and when it is taught', () => {
    const { course } = readUnified(
      {
        id: 'x:1',
        title: 'Copyright law',
        titleLang: 'en',
        titleOriginal: "DIRITTO D'AUTORE",
        teachingLanguage: 'it',
        levelRaw: ['MSc'],
        semester: 'S2',
        academicYear: '2023',
      },
      1,
    );
    expect(course?.data).toMatchObject({
      title: { en: 'Copyright law', it: "DIRITTO D'AUTORE" },
      keywords: [{ und: 'MSc' }],
      scheduleInformation: { und: 'S2 · 2023' },
    });
  });

  it('names what it does not read', () => {
    expect(unreadKeys({ title: 'x', contentMultilang: {}, room: 'B12', floor: null })).toEqual([
      'room',
    ]);
  });

  it('a title that is no text, and one that is not there, refuse the row', () => {
    const codes = [{ id: 'a', title: 3 }, { id: 'a' }, 'text'].map(
      (record) => readUnified(record, 1).faults[0]?.code,
    );
    expect(codes).toEqual(['title-not-text', 'no-title', 'not-readable']);
  });
});

describe('several languages in one text', () => {
  it.each([
    ['German or English', ['de', 'en']],
    ['deutsch, Englisch', ['de', 'en']],
    ['Swedish/English', ['sv', 'en']],
    ['français et anglais', ['fr', 'en']],
    ['Tamil and Cantonese opera', []],
    ['N/A', []],
  ])('%s is read as %j', (written, codes) => {
    const sieve = createSieve();
    expect(sieve.languages('languages', written)).toEqual(codes);
    expect(sieve.faults).toHaveLength(codes.length === 0 && written !== 'N/A' ? 1 : 0);
  });
});

describe('names of languages', () => {
  it.each([
    ['German', 'de'],
    ['Deutsch', 'de'],
    ['allemand', 'de'],
    ['Français', 'fr'],
    ['lietuvių', 'lt'],
    ['en-GB', 'en'],
    ['Klingonisch', null],
  ])('%s is %s', (written, code) => {
    expect(createSieve().language('languages', written)).toBe(code);
  });
});

describe('a file’s format', () => {
  it.each([
    ['<?xml version="1.0"?>\n<Courses>', 'elm-xml'],
    ['<rdf:RDF>', null],
    ['<courses-response xmlns="x">', 'ewp'],
    ['<r:course-replication-response>', 'ewp'],
    ['# a comment\n@prefix a: <b> .', 'elm-turtle'],
    ['<urn:a> <urn:b> <urn:c> .', 'elm-turtle'],
    ['@prefix ql: <http://data.quality-link.eu/ontology/v1#> .', 'qualitylink'],
    ['{"id":1}\n{"id":2}', 'lines'],
    ['{\n"id":1}', 'json'],
    ['code,title\n1,2', 'csv'],
    ['  ', null],
  ])('%j is %s', (text, format) => {
    expect(recogniseText(text)).toBe(format);
  });

  it.each([
    [{ data: [{ attributes: { name: 'x' } }] }, 'moochub'],
    [{ data: [{ attributes: { title: [] } }] }, 'occapi'],
    [{ data: [{ type: 'instance', attributes: { ects: 5 } }] }, 'occapi'],
    [{ items: [] }, 'ooapi'],
    [{ '@context': 'x', type: 'LearningOpportunity' }, 'elm-jsonld'],
    [{ id: 'a', title: 'x', provider: 'y' }, 'jsonl'],
    [{ hello: 'world' }, null],
    [3, null],
  ])('%j is %s', (document, format) => {
    expect(recogniseJson(document)).toBe(format);
  });
});
