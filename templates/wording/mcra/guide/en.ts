import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Recognition of micro-credentials in data literacy',
  notice:
    'Worked example. Both universities, the persons, the courses and all numbers are invented.',
  objectText:
    'Learners who have completed a micro-credential of the other university are not asked to study the same content again.',
  nationalLaw: 'the Higher Education Acts of the countries in which the Parties have their seats',
  existingAgreement: 'Erasmus+ inter-institutional agreement 2022–2029 of 14 February 2022',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (fictional)',
      legalForm: 'a public university with legal personality',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'the Faculty of Data and Society',
      representedBy: 'Professor Marijke van Houten',
      position: 'Rector',
      byVirtueOf: 'Article 7 of the Statutes',
      qaAgency: 'Agency for Higher Education Quality (fictional)',
      qaDecision: 'positive, No. 2024/17',
    },
    {
      legalName: 'Hochschule Falkental (fictional)',
      legalForm: 'a corporation under public law',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'the Faculty of Applied Computer Science',
      representedBy: 'Dr Jonas Reinhardt',
      position: 'President',
      byVirtueOf: 'Section 14 of the Basic Regulations',
      qaAgency: 'Accreditation Institute for Universities (fictional)',
      qaDecision: 'system accreditation, No. 2023/08',
    },
  ],
  courses: [
    {
      title: 'Data Literacy for Everyone',
      outcomes: [
        'The learner assesses the quality and origin of a data set.',
        'The learner presents data so that others can check the conclusion drawn.',
        'The learner explains which legal and ethical rules apply to personal data.',
      ],
      assessment: 'Written examination under supervision (90 minutes) and a marked project report',
      prerequisites: 'None',
      targetCourse: 'Fundamentals of Data Analysis (INF-110)',
      targetProgramme: 'Applied Computer Science',
      targetDegree: 'Bachelor of Science',
    },
    {
      title: 'Responsible Use of Artificial Intelligence',
      outcomes: [
        'The learner describes how a learning system arrives at a result.',
        'The learner recognises typical errors and biases of such systems.',
        'The learner proposes measures for responsible use at the workplace.',
      ],
      assessment: 'Oral examination (20 minutes) on a case study',
      prerequisites: 'Basic knowledge of statistics',
      targetCourse: 'Technology and Society (elective group)',
      targetProgramme: 'Data and Society',
      targetDegree: 'Bachelor of Arts',
    },
  ],
  qualityStatement:
    'Every course is approved by the faculty board, evaluated by learners after each run and reviewed by an external expert every third year.',
  receiver: 'the credit recognition office',
  decider: 'the examination board of the programme',
  appealBody: 'the appeals committee of the university',
  purposes:
    'checking the authenticity of a credential, deciding on recognition, handling appeals and anonymous statistics',
  categories:
    'name, date of birth, student number, the credential with its results, correspondence on the request',
  dataLegalBasis:
    'Article 6(1)(e) GDPR (task carried out in the public interest) together with national higher education law',
  channel: 'the portal, encrypted and with personal sign-in',
  retention: 'five years after the decision; the decision itself with the student file',
  learnerStatus: 'enrolled students and persons admitted to a programme',
  documents: 'the electronic credential and an identity document',
  coordinators: ['Dr Sanne de Wit', 'Professor Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'How to use the model agreement',
  intro: [
    'A Model Credit Recognition Agreement says in advance which courses or micro-credentials of one institution another recognises, as what, and under which conditions. Learners know where they stand before they enrol, and offices no longer assess every case from the beginning.',
    'The text is a model. It does not replace legal advice: some clauses are marked for review because the law differs from country to country.',
  ],
  steps: [
    {
      title: 'Agree on the four characteristics',
      text: 'Settle the type, the objective, the steps of the process and the constraints with your partner first. They decide which sections the document contains.',
    },
    {
      title: 'Name the Parties and those who sign',
      text: 'The Party is always the legal person, even where it acts through a faculty. Find out early who may bind the institution and what has to be signed in which form.',
    },
    {
      title: 'Describe the courses',
      text: 'Take each course from the catalogue, so that its outcomes, credits and levels are those of a definite version. Non-formal learning also needs quality assurance, verification of identity and assessment.',
    },
    {
      title: 'State what they are recognised as',
      text: 'For each line, choose the target in the receiving curriculum, the ECTS granted and how several courses combine. Give a reason where the credits differ.',
    },
    {
      title: 'Set conditions, time limits and the remaining clauses',
      text: 'Ask for no more than you will check. Conditions apply to all lines unless a line states its own. Keep the model wording where you can: departures are marked for the partner.',
    },
    {
      title: 'Review, approve and sign',
      text: 'Both sides approve the same text, identified by its digest. After that every change of the terms needs a new approval. Signature, entry into force and publication follow separately.',
    },
  ],
  pathsTitle: 'The sixteen ordinary paths',
  pathsIntro:
    'Four questions with two answers each lead to sixteen documents. Every one of them is complete; they differ only in the clauses that the answers call for.',
  questions: {
    direction: 'Who recognises whom?',
    scope: 'How many courses?',
    level: 'Who acts?',
    learning: 'What kind of learning?',
  },
  answers: {
    direction: {
      unidirectional:
        'One institution issues, the other recognises. Process and appeal are stated for the recognising institution only.',
      bidirectional:
        'Each recognises courses of the other. Every line states its direction; process and appeal are stated for both.',
    },
    scope: {
      one: 'Annex A describes one course in each direction; Annex B has few lines.',
      several:
        'Annex A describes several courses. Lines may join them: all, any one, or a stated number.',
    },
    level: {
      institution: 'The institution acts as a whole and is represented by its head.',
      faculty:
        'The faculty is named and carries out the agreement; its dean may countersign. The institution remains the Party.',
    },
    learning: {
      formal:
        'Courses and modules within curricula, on site, blended or online. ECTS credits are stated.',
      'non-formal':
        'Courses outside curricula, such as MOOCs. Quality assurance, verification of identity and assessment are mandatory; credits may be replaced by hours of workload.',
    },
  },
  wordTitle: 'Working in Word',
  word: [
    'Fill in the highlighted places; where a place opens a list, choose from it. What is still missing remains marked until you complete it.',
    'Upload the edited file: every change to a clause or a field becomes a suggestion that your partner accepts or discusses. Comments and tracked changes are kept, and text outside the fields is listed.',
    'If the visible text and the machine-readable data inside the file differ, the visible text counts.',
  ],
  reviewTitle: 'Clauses to be reviewed',
  review:
    'Clauses marked as model text concern data protection, liability, termination, disputes and general provisions. Have your legal department review them before you approve the terms.',
};
