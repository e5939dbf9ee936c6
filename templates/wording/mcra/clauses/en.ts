import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'This Model Credit Recognition Agreement (the “Agreement”) is made between the following parties (each a “Party”, together the “Parties”).',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, with its registered seat at {seat}, {country}, registered under {registration}, represented by {representedBy} by virtue of {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, with its registered seat at {seat}, {country}, registered under {registration}, acting through {unit} and represented by {representedBy} by virtue of {byVirtueOf}.',
  },
  'party-faculty-authority':
    'The Party bound is {legalName}; {unit} carries out this Agreement on its behalf and the dean may countersign.',
  'party-quality-status':
    'External quality assurance of {legalName}: {qaAgency}, decision {qaDecision}, valid from {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      '{issuingParty} is the Issuing Party. {recognisingParty} is the Recognising Party.',
    bidirectional:
      'Each Party is the Issuing Party for its own Courses and the Recognising Party for those of the other Party. Annex B states the direction of each Recognition Line.',
  },
  'signatory-authority':
    'Each signatory declares that he or she is authorised to bind the Party named beside the signature, under the mandate or delegation stated in this section.',
  'contacts-changes':
    'The contact points of the Parties are listed in Annex D. A Party may change its own contact points by notice to the other Party; such a change is not an amendment of this Agreement.',

  'recital-purpose':
    'The Parties wish learners to know, before they enrol, how learning achieved with one Party will be recognised by the other, and wish to spare them repeated individual assessment.',
  'recital-autonomy':
    'Each Party remains responsible for the quality of its own Courses, for its own degrees and for the decisions that the law reserves to it.',
  'recital-national-law': 'This Agreement is made having regard to {nationalLaw}.',
  'recital-lisbon-convention':
    'The Parties apply the principles of the Convention on the Recognition of Qualifications concerning Higher Education in the European Region (Lisbon Recognition Convention, ETS No. 165), in particular that recognition is granted unless a substantial difference is shown.',
  'recital-ets-138':
    'The Parties have regard to the European Convention on the General Equivalence of Periods of University Study (ETS No. 138).',
  'recital-ects-guide':
    'The Parties allocate, award and recognise credits in accordance with the ECTS Users’ Guide (2015).',
  'recital-council-2018':
    'The Parties have regard to the Council Recommendation of 26 November 2018 on promoting automatic mutual recognition of higher education and upper secondary education and training qualifications and the outcomes of learning periods abroad (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'The Parties have regard to the Council Recommendation of 16 June 2022 on a European approach to micro-credentials for lifelong learning and employability (2022/C 243/02).',
  'recital-existing-agreement':
    'This Agreement complements the following agreement between the Parties, which remains in force: {existingAgreement}.',

  'object-direction': {
    unidirectional:
      'Under this Agreement the Recognising Party recognises Credentials awarded by the Issuing Party, as set out in Annexes A and B.',
    bidirectional:
      'Under this Agreement each Party recognises Credentials awarded by the other Party, as set out in Annexes A and B.',
  },
  'object-scope': {
    one: 'In each direction agreed, this Agreement covers the single Course described in Annex A.',
    several: 'This Agreement covers the Courses described in Annex A and no others.',
  },
  'object-learning': {
    formal:
      'The learning covered is formal: it takes place within the curricula or the recognised offer of the Issuing Party and leads to credit.',
    'non-formal':
      'The learning covered is or includes non-formal learning, such as massive open online courses. A Recognition Line of this Agreement applies in place of any procedure for the recognition of prior learning that would otherwise depend on the provider.',
  },
  'object-objective': 'The objective of recognition is: {objective}.',
  'object-text': 'The Parties specify: {objectiveText}',
  strength: {
    automatic:
      'Where the conditions of a Recognition Line are met, the Recognising Party grants recognition without any further academic assessment.',
    presumption:
      'Where the conditions of a Recognition Line are met, recognition is presumed. The Recognising Party may refuse it only by showing, with reasons, a Substantial Difference that was not known when this Agreement was signed.',
    'simplified-assessment':
      'Where the conditions of a Recognition Line are met, the Recognising Party decides after a simplified assessment. The assessment is limited to the points stated in Annex B.',
  },
  effect: {
    right:
      'A Learner who meets the conditions of a Recognition Line has a right to recognition as stated there and may rely on this Agreement against the Recognising Party.',
    undertaking:
      'This Agreement is an undertaking between the Parties. It does not by itself give a Learner an enforceable right; the rights that a Learner has by law are not affected.',
  },
  'more-favourable':
    'This Agreement does not prevent a Party from recognising learning on other grounds, or on terms more favourable to the Learner.',

  'definition-micro-credential':
    '“Micro-credential”: the record of the learning outcomes that a learner has acquired following a small volume of learning, assessed against transparent and clearly defined criteria, within the meaning of the Council Recommendation of 16 June 2022.',
  'definition-credential':
    '“Credential”: a document, on paper or electronic, by which the Awarding Body certifies that a Learner has achieved the Learning Outcomes of a Course; Micro-credentials are included.',
  'definition-course':
    '“Course”: a course, module or other learning opportunity described in Annex A, in the version stated there.',
  'definition-learning-outcomes':
    '“Learning Outcomes”: statements of what a Learner knows, understands and is able to do on completion of a Course.',
  'definition-ects':
    '“ECTS”: the European Credit Transfer and Accumulation System as described in the ECTS Users’ Guide.',
  'definition-recognition':
    '“Recognition”, with or without a capital letter: the formal acknowledgement by the Recognising Party of the value of a Credential for the purpose stated in this Agreement.',
  'definition-recognition-line':
    '“Recognition Line”: a numbered entry of Annex B which states, in one direction, which Course or Courses are recognised as what.',
  'definition-issuing-party':
    '“Issuing Party”: the Party whose Course leads to the Credential concerned.',
  'definition-recognising-party':
    '“Recognising Party”: the Party that is asked to recognise the Credential concerned.',
  'definition-learner':
    '“Learner”: a person who has obtained, or is taking a Course in order to obtain, a Credential covered by this Agreement.',
  'definition-substantial-difference':
    '“Substantial Difference”: a difference between the Learning Outcomes achieved and those required that is likely to prevent the Learner from succeeding in the further study or activity for which recognition is sought.',
  'definition-working-day':
    '“Working Day”: a day on which the administration of the Recognising Party is open, other than a Saturday, a Sunday, a public holiday at its seat or a general closing day announced in advance.',

  'courses-annex': {
    one: 'The Course of each Issuing Party covered by this Agreement is described in Annex A.',
    several: 'The Courses covered by this Agreement are described in Annex A.',
  },
  'courses-snapshot':
    'Annex A states each Course as it stood when this Agreement was approved. A later version of the Course is covered only once Annex A has been amended, or as provided in the section on quality assurance.',
  'courses-non-formal':
    'For a Course of non-formal learning, Annex A also states how its quality is assured, how the identity of the Learner is verified and how the Learning Outcomes are assessed. The Issuing Party maintains these arrangements for as long as the Course is covered.',
  'definition-bodies':
    '“Awarding Body”: the body in whose name a Credential is awarded. Annex A names it for each Course and, where they differ from it, the body that delivers and assesses the learning and the body that seals the Credential.',
  'courses-bodies':
    'A body that seals Credentials for another does so under the mandate whose reference and dates are stated in Annex A. A Credential sealed outside that mandate is not covered.',

  'targets-annex':
    'Annex B states for each Recognition Line what the Recognising Party recognises the Course or Courses as, in which programme and under which version of its regulations.',
  'targets-ects':
    'The Recognising Party grants the number of ECTS credits stated in Annex B. Where this number differs from that of the Issuing Party, Annex B gives the reason.',
  'targets-none':
    'Where Annex B contains no Recognition Line for a Course or a programme, nothing has been agreed; no conclusion for or against recognition may be drawn from this.',
  'targets-groups':
    'A Recognition Line may join several Courses and several targets. Annex B states whether all of the Courses, any one of them or a stated number of them must have been completed.',
  'targets-limits':
    'Caps and exclusions stated in Annex B apply to the Recognition Line concerned. A Credential is not counted twice within one Recognition Line.',

  'conditions-general':
    'A Recognition Line applies where the conditions of this section are met. A condition stated for a Recognition Line in Annex B replaces the corresponding condition of this section for that line.',
  'condition-minimum-grade': 'The minimum grade is {minimumGrade}.',
  'condition-formats': 'The Credential is presented in one of these formats: {credentialFormats}.',
  'condition-seal': 'The electronic seal or signature of the Credential is: {sealLevel}.',
  'condition-status':
    'The status of the Credential can be checked electronically and it has not been revoked.',
  'condition-identity':
    'Supervision of the assessment and verification of the identity of the Learner: {identityAssurance}.',
  'condition-supervised': 'The assessment was supervised.',
  'condition-assessment': 'The Learning Outcomes were assessed by: {assessmentTypes}.',
  'condition-modes': 'The Course was delivered in this mode: {modes}.',
  'condition-minimum-eqf': 'EQF level of the Course: {minimumEqf} or higher.',
  'condition-minimum-ects': 'The Credential certifies at least {minimumEcts}.',
  'condition-awarded-from': 'The Credential was awarded on or after {awardedFrom}.',
  'condition-awarded-until': 'The Credential was awarded on or before {awardedUntil}.',
  'condition-maximum-age':
    'When recognition is requested, no more than {maximumAge} have passed since the Credential was awarded.',
  'condition-accredited':
    'On the day of award, the accreditation or other quality assurance status stated in Annex A was valid.',
  'condition-learner-status': 'Status of the Learner: {learnerStatus}.',
  'condition-programmes': 'Recognition is limited to these programmes: {programmes}.',
  'condition-max-learners':
    'In one academic year recognition is granted to at most {maxLearners}, in the order of complete requests.',
  'condition-max-ects':
    'One Learner is granted at most {maxEcts} towards one degree under this Agreement.',
  'condition-no-double-counting':
    'Learning that has already been credited towards the same degree is not credited again.',
  'condition-language': 'Language level required: {languageLevel}.',
  'condition-documents': 'The Learner submits: {documents}.',
  'condition-residual-assessment': 'Remaining assessment: {residualAssessment}',
  'condition-other': 'Further condition: {otherCondition}',
  'condition-back-coverage': {
    without:
      'Credentials awarded before the entry into force of this Agreement are not covered by it.',
    with: 'Credentials awarded before the entry into force of this Agreement are covered if they were awarded on or after {backCoverageFrom}.',
  },

  'process-request':
    'Requests for recognition by {recognisingParty} are submitted to {receiver} and decided by {decider}. The steps are set out in Annex C.',
  'process-completeness':
    'Within {completenessTime} of receipt, the Recognising Party confirms to the Learner that the request is complete or names what is missing.',
  'process-decision': {
    'by-person': 'At {recognisingParty} every decision is taken by a person.',
    automated:
      'At {recognisingParty}, where all conditions are shown to be met, a decision in favour of the Learner may be taken by automated means on the basis of {automaticLaw}. The Learner is told so and may ask for a review by a person. A refusal is always decided by a person.',
  },
  'process-time':
    'The Recognising Party decides within {decisionTime} of receiving the complete request, and in any event within the period laid down by the law that applies to it.',
  'process-reasons':
    'A refusal, or a recognition that falls short of Annex B, is given in writing, states its reasons and tells the Learner which remedy is available. It is for the Recognising Party to show that a condition is not met or that there is a Substantial Difference.',
  'process-authenticity':
    'Where there is a justified doubt about the authenticity of a Credential, the Issuing Party answers questions from the Recognising Party within {completenessTime} of receiving them. The period for the decision is suspended until then.',
  'process-language': 'Language of the procedure at {recognisingParty}: {processLanguage}.',
  'process-appeal':
    'Against a decision of {recognisingParty} the Learner may lodge an appeal with {appealBody}. Remedies provided by law are not affected.',
  'process-appeal-time':
    'At {recognisingParty} the appeal is lodged within {appealTime} of notification of the decision.',

  'grade-conversion': {
    none: 'Grades are not converted. Recognition is recorded without a grade.',
    'pass-fail': 'Grades are not converted. Recognition is recorded as “passed”.',
    'ects-tables':
      'Grades are converted by means of the ECTS grading tables of Annex G. Where the percentage ranges overlap, the grade is chosen as agreed there (lowest, average or highest).',
    'modified-bavarian':
      'Grades are converted into the German scale by the modified Bavarian formula: 1 + 3 × (best grade − grade obtained) ÷ (best grade − lowest pass grade), with the limits stated in Annex G.',
    linear: 'Grades are converted in linear proportion between the limits stated in Annex G.',
    table: 'Grades are converted by means of the table of Annex G.',
  },
  'grade-original':
    'The grade originally obtained, its scale and the name of the Issuing Party are always shown beside the result.',

  'quality-statements':
    'Each Party states below how it assures the quality of its Courses, in line with the Standards and Guidelines for Quality Assurance in the European Higher Education Area (ESG).',
  'quality-principles':
    'The Parties have considered the ten principles of Annex II to the Council Recommendation of 16 June 2022. The result is recorded in the table below.',
  'quality-changes':
    'The Issuing Party announces a change to the Learning Outcomes, workload, credits, level, assessment or accreditation of a Course in good time before it takes effect. The withdrawal or suspension of an accreditation is announced without delay.',
  'quality-changes-notice': 'The notice of a change is given at least {changeNotice} in advance.',
  'quality-changes-effect':
    'A Learner who began the Course before the change took effect is treated according to the version in which he or she began it. For others, the Recognising Party may suspend the Recognition Line in writing until the Parties have confirmed or amended it.',
  'quality-review':
    'Once a year the Parties review the operation of this Agreement: the number of requests and decisions, refusals and their reasons, changes to Courses and improvements to be made.',

  fees: {
    none: 'The Recognising Party charges the Learner no fee for recognition under this Agreement, and the Parties charge each other none.',
    charged: 'The following fees apply: {feesText}',
  },
  publication: {
    'full-text':
      'The Parties publish this Agreement in full, without personal data of signatories and contact persons other than name and function.',
    summary:
      'The Parties publish a summary of this Agreement: the Parties, the Recognition Lines with their conditions, the duration and the status.',
    listing:
      'The Parties publish only the title, the Parties, the duration and the status of this Agreement.',
  },

  'data-protection':
    'The Parties process personal data under this Agreement in accordance with the General Data Protection Regulation of the European Union (“GDPR”) and the national law that applies to each of them. Details are set out in Annex E.',
  'data-protection-roles': {
    independent:
      'Each Party is an independent controller for the processing that it carries out and answers for it alone.',
    joint:
      'For the processing described in Annex E the Parties are joint controllers within the meaning of Article 26 GDPR. Annex E states who informs Learners, who answers their requests and who is the point of contact; the essence of this arrangement is made available to Learners.',
  },
  'data-protection-purposes':
    'Personal data are processed only for these purposes: {purposes}. They are not used for any other purpose.',
  'data-protection-categories': 'Categories of personal data: {categories}.',
  'data-protection-legal-basis': 'Legal basis: {dataLegalBasis}.',
  'data-protection-channel':
    'As a rule the Learner presents the Credential. Where the Parties exchange personal data directly, they use this secure channel: {channel}.',
  'data-protection-retention':
    'Storage period: {retention}. The data are then erased or archived as the law requires.',
  'data-protection-breach':
    'A Party that becomes aware of a personal data breach concerning data received from the other Party informs that Party without undue delay.',
  'data-protection-breach-time':
    'That information is given no later than {breachTime} after the Party has become aware of the breach.',
  'data-protection-transfers': {
    none: 'Personal data are not transferred under this Agreement outside the European Economic Area.',
    safeguarded:
      'Personal data are transferred outside the European Economic Area only under Chapter V GDPR, with these safeguards: {transferSafeguards}.',
  },
  'data-protection-rights':
    'Learners may exercise their rights under Articles 15 to 22 GDPR against each Party. A request that concerns the other Party is passed on to it without delay.',

  'course-materials':
    'Rights in course materials remain with their holders. This Agreement grants no licence beyond the inspection needed to compare Courses.',
  'name-and-logo':
    'A Party may use the name and the logo of the other Party only to give truthful information about this Agreement and in accordance with that Party’s rules on visual identity. The permission ends with this Agreement.',
  confidentiality:
    'Information marked as confidential is used only for the performance of this Agreement and is not disclosed to third parties during this Agreement and for three years after its end. Duties to disclose information that the law imposes, in particular on public bodies, are not affected.',
  liability:
    'Each Party is liable to the other for damage caused intentionally or by gross negligence; for other breaches, liability is limited to foreseeable direct damage. Liability that the law does not allow to be limited or excluded, and liability towards Learners, are not affected. The Issuing Party answers for the accuracy of its Credentials; the Recognising Party answers for its decisions.',
  'force-majeure':
    'A Party is not liable for a failure to perform caused by an event beyond its control that it could not reasonably foresee or avoid. It informs the other Party without delay, and the Parties seek a solution that does not put Learners at a disadvantage.',

  'entry-into-force':
    'This Agreement enters into force on {inForceFrom}, or on the day of the last signature if that is later.',
  term: {
    fixed: 'This Agreement remains in force until {inForceUntil}.',
    open: 'This Agreement is concluded for an indefinite period.',
  },
  'academic-years': 'This Agreement applies to these academic years: {academicYears}.',
  'teach-out': {
    without: 'Credentials awarded after the end of this Agreement are not covered by it.',
    with: 'Learning begun before the end of this Agreement remains covered if the Credential is awarded no later than {teachOut} after the end.',
  },
  'start-proof':
    'The start of learning is shown by the dates of the learning activity in the Credential or by proof of enrolment. Where it cannot be established from these, the Recognising Party asks the Learner or the Issuing Party before it decides.',
  'earlier-versions':
    'From the day on which it enters into force, this version replaces the earlier one. In each version, “entry into force” and “end” of this Agreement mean those of that version. Credentials whose date of award an earlier version covers remain covered by that version, on its conditions; so does learning begun before its end, if the Credential is awarded within the period that the earlier version sets for such learning. Credentials awarded on or after the day on which this version enters into force are covered by this version, whenever the learning began. Where several versions cover a Credential, the one under which fewer conditions remain unmet or unproven applies and, if there is no difference, the latest.',

  renewal: {
    none: 'This Agreement is not renewed. Its continuation requires a new agreement.',
    tacit:
      'This Agreement is renewed each time for {renewalPeriod}, unless a Party gives written notice that it does not wish to renew, at least {noticePeriod} before the end.',
    explicit:
      'This Agreement may be renewed for {renewalPeriod} by written agreement of the Parties before the end.',
  },
  'amendment-written':
    'This Agreement is amended in writing and with the signatures of all Parties. Until an amendment enters into force, the previous version applies.',
  'amendment-delegated':
    'As an exception, the coordinators named by both sides ({coordinators}) may approve a new version of Annexes A and B without new signatures. The approval of both coordinators relates to the same digest (SHA-256) of the text. The body of this Agreement cannot be changed in this way.',
  'amendment-contacts':
    'Contact points, web addresses and calendars are updated by notice and are not part of the terms approved.',
  accession:
    'Another institution may accede to this Agreement with the written consent of all Parties. The accession states its Recognition Lines and does not change those of the other Parties.',

  'termination-notice':
    'Each Party may terminate this Agreement in writing with a period of notice of {noticePeriod}. In the event of a serious breach that is not remedied within a reasonable period set in writing, it may terminate with immediate effect.',
  'termination-suspension':
    'A Party may suspend a Recognition Line in writing, giving reasons, for as long as the accreditation of the Course is not valid or the integrity of its Credentials is in doubt.',
  'termination-suspension-whole':
    'Where such a reason concerns all Recognition Lines, a Party may suspend this Agreement as a whole in the same way.',
  'termination-resumption':
    'The Party that suspended a Recognition Line or this Agreement ends the suspension in writing as soon as the reason no longer exists. The other Party may ask it to do so, giving reasons.',
  'termination-acquired-rights':
    'Recognition already granted, requests already submitted and learning that remains covered under the section on duration are not affected by the end of this Agreement or by a suspension.',

  'disputes-negotiation':
    'The Parties settle disputes by negotiation between their legal representatives before they turn to any other body.',
  'disputes-negotiation-time':
    'Negotiation is taken to have failed if no settlement is reached within {negotiationTime} of the written notice of the dispute.',
  'disputes-forum':
    'If negotiation fails, the dispute is brought before the following body or court: {forum}.',
  'disputes-learners':
    'This section concerns disputes between the Parties only. It does not restrict a Learner’s remedies against a decision.',
  'disputes-law': {
    open: 'The Parties make no choice of law. Each decision on recognition is governed by the law that applies to the Recognising Party.',
    chosen:
      'This Agreement is governed by {law}. Each decision on recognition is governed by the law that applies to the Recognising Party.',
  },

  notices:
    'Notices under this Agreement are given in writing to the administrative contact point stated in Annex D. Electronic mail is sufficient unless this Agreement requires a signature.',
  counterparts:
    'This Agreement may be signed in counterparts, which together form one document. Each Party receives a complete copy.',
  'electronic-signature':
    'The Parties accept electronic signatures and seals of the kind named in the section on signatures. Under Articles 25 and 35 of Regulation (EU) No 910/2014 (“eIDAS”) they are not denied legal effect solely because they are in electronic form; an advanced electronic signature meets the requirements of Article 26 of that Regulation.',
  'entire-agreement':
    'This Agreement with its annexes contains everything that the Parties have agreed on its object. Agreements named in the recitals remain unaffected.',
  'order-of-precedence':
    'In the event of a contradiction the body of this Agreement prevails over the annexes, and both prevail over the machine-readable data. Where Annex B expressly departs from the section on conditions, Annex B prevails.',
  'prevailing-language': {
    one: 'The language of this Agreement is {prevailingLanguage}.',
    several:
      'This Agreement is drawn up in several languages. In the event of a difference, the version in this language prevails: {prevailingLanguage}.',
  },
  severability:
    'If a provision is invalid, the other provisions remain in force. The Parties replace the invalid provision by a valid one that comes as close as possible to its purpose.',
  'no-financial-obligation': {
    none: 'This Agreement creates no financial obligation between the Parties.',
    charged:
      'This Agreement creates no financial obligation between the Parties other than those stated in the section on fees.',
  },

  'signature-statement':
    'By signing, the Parties approve the version of this Agreement identified by the digest (SHA-256) stated under document control.',
  'signature-form': {
    originals: 'This Agreement is signed by hand in two originals, one for each Party.',
    scan: 'This Agreement is signed by hand; the Parties exchange scans of the signed copies and recognise them as proof of signature.',
    simple:
      'This Agreement is confirmed in the portal with a simple electronic signature; all Parties have agreed to this form.',
    advanced: 'This Agreement is signed with an advanced electronic signature (Article 26 eIDAS).',
    qualified:
      'This Agreement is signed with a qualified electronic signature, which has the legal effect of a handwritten signature (Article 25(2) eIDAS).',
    seal: 'This Agreement bears the electronic seal of the institution (Article 35 eIDAS) beside the name of the person who acts for it.',
  },
};
