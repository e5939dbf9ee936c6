/** Verbs that outcomes begin with: those that can be assessed, and those that cannot. Folded. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const VERBS = {
  en: list(`
    adapt adopt advise advocate analyse analyze answer apply appraise argue arrange assemble assess
    assist audit automate build calculate carry categorise categorize choose cite clarify classify
    clean coach code collaborate collect combine communicate compare compile compose compute
    conceive conduct configure construct consult contrast contribute convert convince cooperate
    coordinate create criticise criticize critique debate debug decide defend define deliver
    demonstrate deploy derive describe design detect determine develop devise diagnose diagram
    differentiate discover discriminate discuss distinguish document draft draw edit elaborate
    employ enumerate establish estimate evaluate examine execute exercise experiment explain explore
    express extend extract facilitate find forecast formulate generalise generalize generate give
    guide handle identify illustrate implement improve incorporate infer initiate inspect install
    integrate interpret interview introduce investigate justify label lead list locate maintain make
    manage map master measure mediate model moderate modify monitor motivate name negotiate observe
    operate optimise optimize order organise organize outline participate perform plan practise
    predict prepare present prioritise prioritize process produce program propose protect prove
    provide query question rank read recall reason recite recognise recognize recommend reconstruct
    record reduce refine reflect relate repair report reproduce research resolve respond
    restate review revise rewrite run sample schedule secure select separate set settle share show
    simulate sketch solve specify speak state structure structure suggest summarise summarize
    supervise support synthesise synthesize take teach test theorise trace train transform translate
    troubleshoot tune update use utilise utilize validate verify visualise visualize weigh work write
  `),
  fr: list(`
    faire agir lire dire ecrire tenir batir situer citer bâtir mener gerer coder creer
  `),
} as const;

/** They say what happens in a head: nobody can see or assess it. */
export const VAGUE_VERBS = {
  en: [
    'know', 'understand', 'learn', 'appreciate', 'be aware', 'be familiar', 'become familiar',
    'have knowledge', 'have an understanding', 'have a good', 'gain', 'acquire', 'believe', 'realise',
    'realize', 'see', 'feel', 'think', 'grasp', 'be acquainted', 'be introduced', 'be exposed',
  ],
  fr: [
    'connaitre', 'comprendre', 'savoir', 'apprendre', 'apprecier', 'etre conscient',
    'etre familiarise', 'etre sensibilise', 'se familiariser', 'familiariser', 'avoir connaissance',
    'avoir une', 'acquerir', 'decouvrir', 'etre initie', 'prendre conscience', 'saisir',
  ],
} as const; // biome-ignore format: lists of words

/** Offered where one is missing. */
export const VERBS_SUGGESTED = {
  en: {
    knowledge: ['describe', 'explain', 'compare', 'classify', 'summarise'],
    skill: ['apply', 'analyse', 'design', 'calculate', 'evaluate'],
    responsibility: ['coordinate', 'justify', 'supervise', 'decide', 'reflect on'],
  },
  fr: {
    knowledge: ['décrire', 'expliquer', 'comparer', 'classer', 'résumer'],
    skill: ['appliquer', 'analyser', 'concevoir', 'calculer', 'évaluer'],
    responsibility: ['coordonner', 'justifier', 'encadrer', 'décider', 'prendre du recul sur'],
  },
} as const;
