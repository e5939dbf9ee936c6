import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Riconoscimento di microcredenziali in alfabetizzazione ai dati',
  notice:
    'Esempio completo. Le due università, le persone, i corsi e tutti i numeri sono inventati.',
  objectText:
    'Chi ha ottenuto una microcredenziale dell’altra università non deve studiare di nuovo gli stessi contenuti.',
  nationalLaw: 'le leggi sull’istruzione superiore dei paesi in cui le Parti hanno sede',
  existingAgreement: 'Accordo interistituzionale Erasmus+ 2022–2029 del 14 febbraio 2022',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (fittizia)',
      legalForm: 'università pubblica dotata di personalità giuridica',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'la Facoltà di Dati e Società',
      representedBy: 'la professoressa Marijke van Houten',
      position: 'Rettrice',
      byVirtueOf: 'l’articolo 7 dello statuto',
      qaAgency: 'Agenzia per la qualità dell’istruzione superiore (fittizia)',
      qaDecision: 'positiva, n. 2024/17',
    },
    {
      legalName: 'Hochschule Falkental (fittizia)',
      legalForm: 'ente di diritto pubblico',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'la Facoltà di Informatica applicata',
      representedBy: 'il dott. Jonas Reinhardt',
      position: 'Presidente',
      byVirtueOf: 'l’articolo 14 del regolamento fondamentale',
      qaAgency: 'Istituto per l’accreditamento delle università (fittizio)',
      qaDecision: 'accreditamento di sistema, n. 2023/08',
    },
  ],
  courses: [
    {
      title: 'Alfabetizzazione ai dati per tutti',
      outcomes: [
        'Il discente valuta la qualità e l’origine di un insieme di dati.',
        'Il discente presenta i dati in modo che altri possano verificare la conclusione tratta.',
        'Il discente spiega quali regole giuridiche ed etiche si applicano ai dati personali.',
      ],
      assessment: 'Esame scritto sorvegliato (90 minuti) e relazione di progetto con voto',
      prerequisites: 'Nessuno',
      targetCourse: 'Fondamenti di analisi dei dati (INF-110)',
      targetProgramme: 'Informatica applicata',
      targetDegree: 'Laurea in scienze',
    },
    {
      title: 'Uso responsabile dell’intelligenza artificiale',
      outcomes: [
        'Il discente descrive come un sistema che apprende giunge a un risultato.',
        'Il discente riconosce errori e distorsioni tipici di tali sistemi.',
        'Il discente propone misure per un uso responsabile sul lavoro.',
      ],
      assessment: 'Esame orale (20 minuti) su uno studio di caso',
      prerequisites: 'Conoscenze di base di statistica',
      targetCourse: 'Tecnologia e società (gruppo a scelta)',
      targetProgramme: 'Dati e Società',
      targetDegree: 'Laurea in discipline umanistiche',
    },
  ],
  qualityStatement:
    'Ogni corso è approvato dal consiglio di facoltà, valutato dai discenti dopo ogni edizione ed esaminato da un esperto esterno ogni tre anni.',
  receiver: 'l’ufficio riconoscimento crediti',
  decider: 'la commissione d’esame del corso di studio',
  appealBody: 'la commissione ricorsi dell’università',
  purposes:
    'verifica dell’autenticità di una credenziale, decisione sul riconoscimento, gestione dei ricorsi e statistiche anonime',
  categories:
    'nome, data di nascita, matricola, credenziale con i risultati, corrispondenza sulla richiesta',
  dataLegalBasis:
    'articolo 6, paragrafo 1, lettera e), del RGPD (compito di interesse pubblico), insieme al diritto nazionale dell’istruzione superiore',
  channel: 'il portale, cifrato e con accesso personale',
  retention: 'cinque anni dalla decisione; la decisione stessa con il fascicolo dello studente',
  learnerStatus: 'studenti iscritti e persone ammesse a un corso di studio',
  documents: 'la credenziale elettronica e un documento d’identità',
  coordinators: ['dott.ssa Sanne de Wit', 'prof. Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'Come usare l’accordo tipo',
  intro: [
    'Un accordo tipo per il riconoscimento dei crediti dice in anticipo quali corsi o microcredenziali di un’istituzione un’altra riconosce, come e a quali condizioni. I discenti sanno che cosa aspettarsi prima di iscriversi e gli uffici non valutano più ogni caso dall’inizio.',
    'Il testo è un modello. Non sostituisce la consulenza legale: alcune clausole sono segnalate per l’esame perché la legge varia da paese a paese.',
  ],
  steps: [
    {
      title: 'Concordare le quattro caratteristiche',
      text: 'Definisca prima con il partner il tipo, l’obiettivo, le fasi della procedura e i vincoli. Da essi dipendono le sezioni del documento.',
    },
    {
      title: 'Indicare le Parti e chi firma',
      text: 'La Parte è sempre la persona giuridica, anche quando agisce tramite una facoltà. Verifichi presto chi può impegnare l’istituzione e che cosa va firmato e in quale forma.',
    },
    {
      title: 'Descrivere i corsi',
      text: 'Prenda ogni corso dal catalogo, affinché risultati, crediti e livelli siano quelli di una versione precisa. L’apprendimento non formale richiede anche assicurazione della qualità, verifica dell’identità e valutazione.',
    },
    {
      title: 'Indicare come sono riconosciuti',
      text: 'Per ogni linea scelga la destinazione nel piano di studi di destinazione, gli ECTS concessi e la combinazione di più corsi. Dia una ragione se i crediti differiscono.',
    },
    {
      title: 'Fissare condizioni, termini e altre clausole',
      text: 'Non chieda più di quanto verificherà. Le condizioni valgono per tutte le linee, salvo che una ne stabilisca di proprie. Mantenga il testo tipo quando può: gli scostamenti sono mostrati al partner.',
    },
    {
      title: 'Rivedere, approvare e firmare',
      text: 'Entrambi i lati approvano lo stesso testo, identificato dalla sua impronta digitale. Dopo, ogni modifica delle clausole richiede una nuova approvazione. Firma, entrata in vigore e pubblicazione seguono separatamente.',
    },
  ],
  pathsTitle: 'I sedici percorsi ordinari',
  pathsIntro:
    'Quattro domande con due risposte ciascuna portano a sedici documenti. Tutti sono completi; differiscono solo per le clausole che le risposte richiedono.',
  questions: {
    direction: 'Chi riconosce chi?',
    scope: 'Quanti corsi?',
    level: 'Chi agisce?',
    learning: 'Quale tipo di apprendimento?',
  },
  answers: {
    direction: {
      unidirectional:
        'Un’istituzione rilascia, l’altra riconosce. Procedura e ricorso sono indicati solo per quella che riconosce.',
      bidirectional:
        'Ciascuna riconosce corsi dell’altra. Ogni linea indica la sua direzione; procedura e ricorso sono indicati per entrambe.',
    },
    scope: {
      one: 'L’allegato A descrive un corso per ciascuna direzione; l’allegato B ha poche linee.',
      several:
        'L’allegato A descrive più corsi. Le linee possono riunirli: tutti, uno qualsiasi o un numero determinato.',
    },
    level: {
      institution: 'L’istituzione agisce nel suo insieme ed è rappresentata da chi la dirige.',
      faculty:
        'La facoltà è indicata ed esegue l’accordo; chi la dirige può controfirmare. La Parte resta l’istituzione.',
    },
    learning: {
      formal:
        'Corsi e moduli dei piani di studio, in presenza, misti o online. Sono indicati i crediti ECTS.',
      'non-formal':
        'Corsi fuori dai piani di studio, come i MOOC. Assicurazione della qualità, verifica dell’identità e valutazione sono obbligatorie; i crediti possono essere sostituiti da ore di lavoro.',
    },
  },
  wordTitle: 'Lavorare in Word',
  word: [
    'Compili i punti evidenziati; dove si apre un elenco, scelga da esso. Ciò che manca resta segnalato finché non lo completa.',
    'Carichi il file modificato: ogni modifica di una clausola o di un campo diventa un suggerimento che il partner accetta o discute. Commenti e revisioni sono conservati; il testo fuori dai campi è elencato.',
    'Se il testo visibile e i dati leggibili da una macchina nel file divergono, vale il testo visibile.',
  ],
  reviewTitle: 'Clausole da far esaminare',
  review:
    'Le clausole segnalate come testo tipo riguardano la protezione dei dati, la responsabilità, il recesso, le controversie e le disposizioni generali. Le faccia esaminare dal suo ufficio legale prima di approvarle.',
};
