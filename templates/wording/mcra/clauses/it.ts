import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'Il presente accordo tipo per il riconoscimento dei crediti (l’«Accordo») è concluso tra le parti seguenti (ciascuna una «Parte», insieme le «Parti»).',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, con sede in {seat}, {country}, registrazione {registration}, con la rappresentanza di {representedBy} in virtù di {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, con sede in {seat}, {country}, registrazione {registration}, che agisce tramite {unit}, con la rappresentanza di {representedBy} in virtù di {byVirtueOf}.',
  },
  'party-faculty-authority':
    'La Parte vincolata è {legalName}; {unit} esegue l’Accordo in suo nome e chi ne ha la direzione può controfirmarlo.',
  'party-quality-status':
    'Assicurazione esterna della qualità di {legalName}: {qaAgency}, decisione {qaDecision}, valida dal {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      '{issuingParty} è la Parte emittente. {recognisingParty} è la Parte che riconosce.',
    bidirectional:
      'Ciascuna Parte è la Parte emittente per i propri Corsi e la Parte che riconosce per quelli dell’altra Parte. L’allegato B indica la direzione di ciascuna Linea di riconoscimento.',
  },
  'signatory-authority':
    'Ciascun firmatario dichiara di avere il potere di impegnare la Parte indicata accanto alla firma, in virtù del mandato o della delega indicati nella presente sezione.',
  'contacts-changes':
    'I punti di contatto delle Parti sono elencati nell’allegato D. Una Parte può cambiare i propri dandone comunicazione all’altra Parte; tale cambiamento non costituisce modifica dell’Accordo.',
  'recital-purpose':
    'Le Parti desiderano che i discenti sappiano, prima di iscriversi, come quanto appreso presso l’una sarà riconosciuto dall’altra, e desiderano risparmiare loro ripetute valutazioni individuali.',
  'recital-autonomy':
    'Ciascuna Parte resta responsabile della qualità dei propri Corsi, dei propri titoli e delle decisioni che la legge le riserva.',
  'recital-national-law':
    'Il presente Accordo è concluso tenuto conto delle disposizioni seguenti: {nationalLaw}.',
  'recital-lisbon-convention':
    'Le Parti applicano i principi della Convenzione di Lisbona sul riconoscimento (STE n. 165), in particolare quello secondo cui il riconoscimento è concesso salvo che sia dimostrata una differenza sostanziale.',
  'recital-ets-138':
    'Le Parti tengono conto della convenzione europea STE n. 138 sull’equivalenza dei periodi di studi universitari.',
  'recital-ects-guide':
    'Le Parti assegnano, attribuiscono e riconoscono i crediti secondo la Guida per l’utente ECTS (2015).',
  'recital-council-2018':
    'Le Parti tengono conto della raccomandazione del Consiglio, del 26 novembre 2018, sul riconoscimento reciproco automatico dei titoli e dei periodi di studio all’estero (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'Le Parti tengono conto della raccomandazione del Consiglio, del 16 giugno 2022, sulle microcredenziali (2022/C 243/02).',
  'recital-existing-agreement':
    'Il presente Accordo integra il seguente accordo tra le Parti, che resta in vigore: {existingAgreement}.',
  'object-direction': {
    unidirectional:
      'In base al presente Accordo la Parte che riconosce accorda il riconoscimento alle Credenziali rilasciate dalla Parte emittente, nei termini degli allegati A e B.',
    bidirectional:
      'In base al presente Accordo ciascuna Parte riconosce le Credenziali rilasciate dall’altra Parte, nei termini degli allegati A e B.',
  },
  'object-scope': {
    one: 'In ciascuna direzione convenuta, il presente Accordo riguarda il solo Corso descritto nell’allegato A.',
    several: 'Il presente Accordo riguarda i Corsi descritti nell’allegato A e nessun altro.',
  },
  'object-learning': {
    formal:
      'L’apprendimento interessato è formale: si svolge nei corsi di studio o nell’offerta riconosciuta della Parte emittente e dà luogo a crediti.',
    'non-formal':
      'L’apprendimento interessato è o comprende apprendimento non formale, come i corsi online aperti e di massa (MOOC). Una Linea di riconoscimento del presente Accordo si applica in luogo di qualsiasi procedura di riconoscimento dell’apprendimento pregresso che altrimenti dipenderebbe dall’erogatore.',
  },
  'object-objective': 'L’obiettivo del riconoscimento è il seguente: {objective}.',
  'object-text': 'Le Parti precisano: {objectiveText}',
  strength: {
    automatic:
      'Quando sono soddisfatte le condizioni di una Linea di riconoscimento, la Parte che riconosce concede il riconoscimento senza ulteriore valutazione accademica.',
    presumption:
      'Quando sono soddisfatte le condizioni di una Linea di riconoscimento, il riconoscimento si presume. La Parte che riconosce può negarlo solo dimostrando, con motivazione, una Differenza sostanziale che non era nota alla firma del presente Accordo.',
    'simplified-assessment':
      'Quando sono soddisfatte le condizioni di una Linea di riconoscimento, la Parte che riconosce decide dopo una valutazione semplificata. Questa si limita ai punti indicati nell’allegato B.',
  },
  effect: {
    right:
      'Il Discente che soddisfa le condizioni di una Linea di riconoscimento ha diritto al riconoscimento ivi previsto e può far valere il presente Accordo nei confronti della Parte che riconosce.',
    undertaking:
      'Il presente Accordo è un impegno tra le Parti. Non conferisce di per sé al Discente un diritto azionabile; i diritti che gli spettano per legge restano impregiudicati.',
  },
  'more-favourable':
    'Il presente Accordo non impedisce a una Parte di riconoscere l’apprendimento su altra base o a condizioni più favorevoli per il Discente.',
  'definition-micro-credential':
    '«Microcredenziale»: la registrazione dei risultati di apprendimento ottenuti da un discente in seguito a un piccolo volume di apprendimento, valutati sulla base di criteri trasparenti e chiaramente definiti, ai sensi della raccomandazione del Consiglio del 16 giugno 2022.',
  'definition-credential':
    '«Credenziale»: il documento, cartaceo o elettronico, con cui l’Ente che rilascia certifica che un Discente ha raggiunto i Risultati di apprendimento di un Corso; comprende le Microcredenziali.',
  'definition-course':
    '«Corso»: un corso, un modulo o un’altra opportunità di apprendimento descritti nell’allegato A, nella versione ivi indicata.',
  'definition-learning-outcomes':
    '«Risultati di apprendimento»: l’enunciazione di ciò che un Discente conosce, comprende ed è in grado di fare al termine di un Corso.',
  'definition-ects':
    '«ECTS»: il sistema europeo di trasferimento e accumulo dei crediti descritto nella Guida per l’utente ECTS.',
  'definition-recognition':
    '«Riconoscimento», con o senza maiuscola: l’attestazione formale, da parte della Parte che riconosce, del valore di una Credenziale ai fini indicati nel presente Accordo.',
  'definition-recognition-line':
    '«Linea di riconoscimento»: una voce numerata dell’allegato B che indica, in una direzione, quali Corsi sono riconosciuti e come.',
  'definition-issuing-party':
    '«Parte emittente»: la Parte il cui Corso conduce alla Credenziale in questione.',
  'definition-recognising-party':
    '«Parte che riconosce»: la Parte alla quale è chiesto di riconoscere la Credenziale in questione.',
  'definition-learner':
    '«Discente»: la persona che ha ottenuto una Credenziale coperta dal presente Accordo o che segue un Corso per ottenerla.',
  'definition-substantial-difference':
    '«Differenza sostanziale»: una differenza tra i Risultati di apprendimento raggiunti e quelli richiesti che impedirebbe probabilmente al Discente di riuscire negli studi o nell’attività successivi per cui chiede il riconoscimento.',
  'definition-working-day':
    '«Giorno lavorativo»: un giorno in cui gli uffici della Parte che riconosce sono aperti, esclusi il sabato, la domenica, i giorni festivi presso la sua sede e i giorni di chiusura generale annunciati in anticipo.',
  'courses-annex': {
    one: 'Il Corso di ciascuna Parte emittente coperto dal presente Accordo è descritto nell’allegato A.',
    several: 'I Corsi coperti dal presente Accordo sono descritti nell’allegato A.',
  },
  'courses-snapshot':
    'L’allegato A riporta ciascun Corso com’era quando il presente Accordo è stato approvato. Una versione successiva del Corso è coperta solo dopo la modifica dell’allegato A o secondo quanto previsto nella sezione sull’assicurazione della qualità.',
  'courses-non-formal':
    'Per un Corso di apprendimento non formale, l’allegato A indica anche come ne è assicurata la qualità, come è verificata l’identità del Discente e come sono valutati i Risultati di apprendimento. La Parte emittente mantiene tali disposizioni finché il Corso è coperto.',
  'definition-bodies':
    '«Ente che rilascia»: l’ente a nome del quale una Credenziale è rilasciata. L’allegato A lo indica per ciascun Corso e, se diversi, indica l’ente che eroga e valuta l’apprendimento e quello che appone il sigillo alla Credenziale.',
  'courses-bodies':
    'L’ente che appone il sigillo per conto di un altro agisce in virtù del mandato i cui estremi e le cui date figurano nell’allegato A. Una Credenziale sigillata al di fuori di tale mandato non è coperta.',
  'targets-annex':
    'L’allegato B indica, per ciascuna Linea di riconoscimento, a che titolo la Parte che riconosce accorda il riconoscimento al Corso o ai Corsi, in quale corso di studio e secondo quale versione del suo regolamento.',
  'targets-ects':
    'La Parte che riconosce concede il numero di crediti ECTS indicato nell’allegato B. Se tale numero differisce da quello della Parte emittente, l’allegato B ne dà la ragione.',
  'targets-none':
    'Se l’allegato B non contiene alcuna Linea di riconoscimento per un Corso o un corso di studio, nulla è stato convenuto; non se ne può trarre alcuna conclusione a favore o contro il riconoscimento.',
  'targets-groups':
    'Una Linea di riconoscimento può riunire più Corsi e più destinazioni. L’allegato B indica se devono essere stati superati tutti i Corsi, uno qualsiasi o un numero determinato.',
  'targets-limits':
    'I limiti e le esclusioni indicati nell’allegato B si applicano alla Linea di riconoscimento interessata. Una Credenziale non è conteggiata due volte nella stessa Linea di riconoscimento.',
  'conditions-general':
    'Una Linea di riconoscimento si applica quando sono soddisfatte le condizioni della presente sezione. Una condizione stabilita nell’allegato B per una Linea di riconoscimento sostituisce, per quella linea, la condizione corrispondente della presente sezione.',
  'condition-minimum-grade': 'Il voto minimo è il seguente: {minimumGrade}.',
  'condition-formats': 'La Credenziale è presentata in uno di questi formati: {credentialFormats}.',
  'condition-seal':
    'Il sigillo o la firma elettronica della Credenziale è del livello seguente: {sealLevel}.',
  'condition-status':
    'Lo stato della Credenziale può essere verificato elettronicamente ed essa non è stata revocata.',
  'condition-identity':
    'Sorveglianza della valutazione e verifica dell’identità del Discente: {identityAssurance}.',
  'condition-supervised': 'La valutazione è stata sorvegliata.',
  'condition-assessment':
    'I Risultati di apprendimento sono stati valutati mediante: {assessmentTypes}.',
  'condition-modes': 'Il Corso è stato erogato in questa modalità: {modes}.',
  'condition-minimum-eqf': 'Livello EQF del Corso: {minimumEqf} o superiore.',
  'condition-minimum-ects': 'La Credenziale certifica almeno {minimumEcts}.',
  'condition-awarded-from': 'La Credenziale è stata rilasciata il {awardedFrom} o dopo.',
  'condition-awarded-until': 'La Credenziale è stata rilasciata il {awardedUntil} o prima.',
  'condition-maximum-age':
    'Alla richiesta di riconoscimento non sono trascorsi più di {maximumAge} dal rilascio della Credenziale.',
  'condition-accredited':
    'Il giorno del rilascio, l’accreditamento o l’altra garanzia di qualità indicata nell’allegato A era valido.',
  'condition-learner-status': 'Posizione del Discente: {learnerStatus}.',
  'condition-programmes': 'Il riconoscimento è limitato a questi corsi di studio: {programmes}.',
  'condition-max-learners':
    'In un anno accademico il riconoscimento è concesso, nell’ordine delle richieste complete, entro questo limite: {maxLearners}.',
  'condition-max-ects':
    'In base al presente Accordo a un Discente sono concessi al massimo {maxEcts} per uno stesso titolo.',
  'condition-no-double-counting':
    'L’apprendimento già conteggiato per lo stesso titolo non è conteggiato di nuovo.',
  'condition-language': 'Livello linguistico richiesto: {languageLevel}.',
  'condition-documents': 'Il Discente presenta: {documents}.',
  'condition-residual-assessment': 'Valutazione integrativa: {residualAssessment}',
  'condition-other': 'Ulteriore condizione: {otherCondition}',
  'condition-back-coverage': {
    without:
      'Le Credenziali rilasciate prima dell’entrata in vigore del presente Accordo non sono coperte.',
    with: 'Le Credenziali rilasciate prima dell’entrata in vigore del presente Accordo sono coperte se sono state rilasciate il {backCoverageFrom} o dopo.',
  },
  'process-request':
    'Le richieste di riconoscimento da parte di {recognisingParty} sono ricevute da {receiver}. La decisione spetta a {decider}. Le fasi sono descritte nell’allegato C.',
  'process-completeness':
    'Entro {completenessTime} dal ricevimento, la Parte che riconosce conferma al Discente che la richiesta è completa o indica che cosa manca.',
  'process-decision': {
    'by-person': 'Presso {recognisingParty} ogni decisione è presa da una persona.',
    automated:
      'Presso {recognisingParty}, quando risulta che tutte le condizioni sono soddisfatte, una decisione favorevole al Discente può essere presa con mezzi automatizzati in base a quanto segue: {automaticLaw}. Il Discente ne è informato e può chiedere il riesame da parte di una persona. Il diniego è sempre deciso da una persona.',
  },
  'process-time':
    'La Parte che riconosce decide entro {decisionTime} dal ricevimento della richiesta completa e comunque entro il termine fissato dalla legge che le si applica.',
  'process-reasons':
    'Il diniego, o un riconoscimento inferiore a quello dell’allegato B, è comunicato per iscritto, è motivato e indica al Discente i mezzi di ricorso. Spetta alla Parte che riconosce dimostrare che una condizione non è soddisfatta o che esiste una Differenza sostanziale.',
  'process-authenticity':
    'In caso di fondato dubbio sull’autenticità di una Credenziale, la Parte emittente risponde alle domande della Parte che riconosce entro {completenessTime} dal loro ricevimento. Fino ad allora il termine per la decisione è sospeso.',
  'process-language': 'Lingua della procedura presso {recognisingParty}: {processLanguage}.',
  'process-appeal':
    'Contro una decisione di {recognisingParty} il Discente può presentare ricorso al seguente organo: {appealBody}. I mezzi di ricorso previsti dalla legge restano impregiudicati.',
  'process-appeal-time':
    'Il ricorso contro una decisione di {recognisingParty} è presentato entro {appealTime} dalla comunicazione della decisione.',
  'grade-conversion': {
    none: 'I voti non sono convertiti. Il riconoscimento è registrato senza voto.',
    'pass-fail': 'I voti non sono convertiti. Il riconoscimento è registrato come «superato».',
    'ects-tables':
      'I voti sono convertiti mediante le tabelle di distribuzione dei voti ECTS dell’allegato G. Se gli intervalli percentuali si sovrappongono, si sceglie il voto convenuto in tale allegato (il più basso, il medio o il più alto).',
    'modified-bavarian':
      'I voti sono convertiti nella scala tedesca mediante la formula bavarese modificata: 1 + 3 × (voto migliore − voto ottenuto) ÷ (voto migliore − voto minimo di superamento), con i limiti indicati nell’allegato G.',
    linear: 'I voti sono convertiti in proporzione lineare tra i limiti indicati nell’allegato G.',
    table: 'I voti sono convertiti mediante la tabella dell’allegato G.',
  },
  'grade-original':
    'Il voto ottenuto in origine, la sua scala e il nome della Parte emittente sono sempre indicati accanto al risultato.',
  'quality-statements':
    'Ciascuna Parte espone di seguito come assicura la qualità dei propri Corsi, in conformità agli standard e linee guida per l’assicurazione della qualità nello Spazio europeo dell’istruzione superiore (ESG).',
  'quality-principles':
    'Le Parti hanno esaminato i dieci principi dell’allegato II della raccomandazione del Consiglio del 16 giugno 2022. Il risultato è riportato nella tabella seguente.',
  'quality-changes':
    'La Parte emittente annuncia in tempo utile, prima che abbia effetto, ogni modifica dei Risultati di apprendimento, del carico di lavoro, dei crediti, del livello, della valutazione o dell’accreditamento di un Corso. La revoca o la sospensione di un accreditamento è annunciata senza indugio.',
  'quality-changes-notice': 'La modifica è annunciata almeno con questo anticipo: {changeNotice}.',
  'quality-changes-effect':
    'Al Discente che ha iniziato il Corso prima dell’effetto della modifica si applica la versione in cui l’ha iniziato. Per gli altri, la Parte che riconosce può sospendere per iscritto la Linea di riconoscimento finché le Parti non l’abbiano confermata o modificata.',
  'quality-review':
    'Una volta l’anno le Parti esaminano il funzionamento del presente Accordo: numero di richieste e decisioni, dinieghi e loro motivi, modifiche dei Corsi e miglioramenti da apportare.',
  fees: {
    none: 'La Parte che riconosce non chiede al Discente alcun contributo per il riconoscimento in base al presente Accordo, né le Parti se ne addebitano tra loro.',
    charged: 'Si applicano i contributi seguenti: {feesText}',
  },
  publication: {
    'full-text':
      'Le Parti pubblicano il presente Accordo per intero, senza dati personali di firmatari e persone di contatto diversi da nome e funzione.',
    summary:
      'Le Parti pubblicano una sintesi del presente Accordo: le Parti, le Linee di riconoscimento con le loro condizioni, la durata e lo stato.',
    listing:
      'Le Parti pubblicano soltanto il titolo del presente Accordo, le Parti, la durata e lo stato.',
  },
  'data-protection':
    'Le Parti trattano i dati personali in base al presente Accordo in conformità al regolamento generale dell’Unione europea sulla protezione dei dati («RGPD») e al diritto nazionale applicabile a ciascuna. I dettagli figurano nell’allegato E.',
  'data-protection-roles': {
    independent:
      'Ciascuna Parte è titolare autonomo del trattamento che effettua e ne risponde da sola.',
    joint:
      'Per il trattamento descritto nell’allegato E le Parti sono contitolari del trattamento ai sensi dell’articolo 26 del RGPD. L’allegato E indica chi informa i Discenti, chi risponde alle loro richieste e qual è il punto di contatto; il contenuto essenziale di tale accordo è messo a disposizione dei Discenti.',
  },
  'data-protection-purposes':
    'I dati personali sono trattati soltanto per le finalità seguenti: {purposes}. Non sono usati per altri scopi.',
  'data-protection-categories': 'Categorie di dati personali: {categories}.',
  'data-protection-legal-basis': 'Base giuridica: {dataLegalBasis}.',
  'data-protection-channel':
    'Di norma è il Discente a presentare la Credenziale. Quando le Parti si scambiano direttamente dati personali, usano questo canale sicuro: {channel}.',
  'data-protection-retention':
    'Periodo di conservazione: {retention}. I dati sono poi cancellati o archiviati come la legge richiede.',
  'data-protection-breach':
    'La Parte che viene a conoscenza di una violazione di dati personali ricevuti dall’altra Parte ne informa quest’ultima senza ingiustificato ritardo.',
  'data-protection-breach-time':
    'L’informazione è data al più tardi {breachTime} dopo che la Parte è venuta a conoscenza della violazione.',
  'data-protection-transfers': {
    none: 'In base al presente Accordo nessun dato personale è trasferito al di fuori dello Spazio economico europeo.',
    safeguarded:
      'I dati personali sono trasferiti al di fuori dello Spazio economico europeo solo nel rispetto del capo V del RGPD e con queste garanzie: {transferSafeguards}.',
  },
  'data-protection-rights':
    'I Discenti possono esercitare i diritti di cui agli articoli da 15 a 22 del RGPD nei confronti di ciascuna Parte. La richiesta che riguarda l’altra Parte le è trasmessa senza indugio.',
  'course-materials':
    'I diritti sui materiali didattici restano ai loro titolari. Il presente Accordo non concede licenze oltre la consultazione necessaria per confrontare i Corsi.',
  'name-and-logo':
    'Una Parte può usare il nome e il logo dell’altra solo per informare in modo veritiero sul presente Accordo e secondo le regole di identità visiva di quest’ultima. L’autorizzazione termina con il presente Accordo.',
  confidentiality:
    'Le informazioni contrassegnate come riservate sono usate solo per eseguire il presente Accordo e non sono rivelate a terzi fino a tre anni dopo la sua fine. Gli obblighi di legge di divulgazione, in particolare degli enti pubblici, restano impregiudicati.',
  liability:
    'Ciascuna Parte risponde verso l’altra dei danni causati con dolo o colpa grave; per gli altri inadempimenti la responsabilità è limitata al danno diretto e prevedibile. Restano impregiudicate la responsabilità che la legge non consente di limitare o escludere e la responsabilità verso i Discenti. La Parte emittente risponde dell’esattezza delle proprie Credenziali; la Parte che riconosce risponde delle proprie decisioni.',
  'force-majeure':
    'Una Parte non risponde di un inadempimento dovuto a un evento fuori del suo controllo che non poteva ragionevolmente prevedere né evitare. Essa informa senza indugio l’altra Parte, e le Parti cercano una soluzione che non svantaggi i Discenti.',
  'entry-into-force':
    'Il presente Accordo entra in vigore il {inForceFrom} o, se successivo, il giorno dell’ultima firma.',
  term: {
    fixed: 'Il presente Accordo resta in vigore fino al {inForceUntil}.',
    open: 'Il presente Accordo è concluso a tempo indeterminato.',
  },
  'academic-years': 'Il presente Accordo si applica a questi anni accademici: {academicYears}.',
  'teach-out': {
    without: 'Le Credenziali rilasciate dopo la fine del presente Accordo non sono coperte.',
    with: 'L’apprendimento iniziato prima della fine del presente Accordo resta coperto se la Credenziale è rilasciata entro {teachOut} da tale fine.',
  },
  'start-proof':
    'L’inizio dell’apprendimento risulta dalle date dell’attività di apprendimento riportate nella Credenziale o da una prova di iscrizione. Se così non può essere accertato, la Parte che riconosce lo chiede al Discente o alla Parte emittente prima di decidere.',
  'earlier-versions':
    'Dalla sua entrata in vigore la presente versione sostituisce quella precedente. In ciascuna versione, l’entrata in vigore e la fine del presente Accordo sono quelle di tale versione. Le Credenziali la cui data di rilascio è coperta da una versione precedente restano coperte da essa, alle sue condizioni; lo stesso vale per l’apprendimento iniziato prima della fine di tale versione, se la Credenziale è rilasciata entro il termine che essa stabilisce per tale apprendimento. Le Credenziali rilasciate dall’entrata in vigore della presente versione in poi sono coperte da essa, in qualunque momento sia iniziato l’apprendimento. Se più versioni coprono una Credenziale, si applica quella secondo cui restano meno condizioni non soddisfatte o non provate e, a parità, la più recente.',
  renewal: {
    none: 'Il presente Accordo non è rinnovato. La sua prosecuzione richiede un nuovo accordo.',
    tacit:
      'Il presente Accordo è rinnovato tacitamente, ogni volta per {renewalPeriod}, salvo che una Parte comunichi per iscritto, almeno {noticePeriod} prima della scadenza, di non volerlo rinnovare.',
    explicit:
      'Il presente Accordo può essere rinnovato per {renewalPeriod} con accordo scritto delle Parti prima della scadenza.',
  },
  'amendment-written':
    'Il presente Accordo è modificato per iscritto e con la firma di tutte le Parti. Fino all’entrata in vigore della modifica si applica la versione precedente.',
  'amendment-delegated':
    'In deroga, i coordinatori nominati da entrambi i lati ({coordinators}) possono approvare una nuova versione degli allegati A e B senza nuove firme. L’approvazione di entrambi si riferisce alla stessa impronta digitale (SHA-256) del testo. Il corpo del presente Accordo non può essere modificato in questo modo.',
  'amendment-contacts':
    'I punti di contatto, gli indirizzi web e i calendari sono aggiornati mediante comunicazione e non fanno parte delle clausole approvate.',
  accession:
    'Un’altra istituzione può aderire al presente Accordo con il consenso scritto di tutte le Parti. L’adesione indica le sue Linee di riconoscimento e non cambia quelle delle altre Parti.',
  'termination-notice':
    'Ciascuna Parte può recedere per iscritto dal presente Accordo con un preavviso di {noticePeriod}. In caso di grave inadempimento non sanato entro un termine ragionevole fissato per iscritto, può recedere con effetto immediato.',
  'termination-suspension':
    'Una Parte può sospendere una Linea di riconoscimento per iscritto e con motivazione finché l’accreditamento del Corso non è valido o l’integrità delle Credenziali è in dubbio.',
  'termination-suspension-whole':
    'Se un tale motivo riguarda tutte le Linee di riconoscimento, una Parte può sospendere allo stesso modo il presente Accordo nel suo insieme.',
  'termination-resumption':
    'La Parte che ha sospeso una Linea di riconoscimento o il presente Accordo pone fine alla sospensione per iscritto non appena il motivo viene meno. L’altra Parte può chiederglielo con motivazione.',
  'termination-acquired-rights':
    'I riconoscimenti già concessi, le richieste già presentate e l’apprendimento che resta coperto secondo la sezione sulla durata non sono toccati dalla fine del presente Accordo né da una sospensione.',
  'disputes-negotiation':
    'Le Parti risolvono le controversie mediante trattative tra i rispettivi rappresentanti legali prima di rivolgersi ad altri.',
  'disputes-negotiation-time':
    'Le trattative si considerano fallite se non si raggiunge un’intesa entro {negotiationTime} dalla comunicazione scritta della controversia.',
  'disputes-forum':
    'Se le trattative falliscono, la controversia è sottoposta al seguente organo o foro: {forum}.',
  'disputes-learners':
    'La presente sezione riguarda solo le controversie tra le Parti. Non limita i ricorsi di un Discente contro una decisione.',
  'disputes-law': {
    open: 'Le Parti non scelgono la legge applicabile. Ogni decisione di riconoscimento è regolata dalla legge applicabile alla Parte che riconosce.',
    chosen:
      'La legge applicabile al presente Accordo è la seguente: {law}. Ogni decisione di riconoscimento è regolata dalla legge applicabile alla Parte che riconosce.',
  },
  notices:
    'Le comunicazioni in base al presente Accordo sono inviate per iscritto al punto di contatto amministrativo indicato nell’allegato D. È sufficiente la posta elettronica, salvo che il presente Accordo richieda una firma.',
  counterparts:
    'Il presente Accordo può essere firmato in più esemplari, che insieme formano un unico documento. Ciascuna Parte riceve un esemplare completo.',
  'electronic-signature':
    'Le Parti accettano le firme e i sigilli elettronici del tipo indicato nella sezione sulle firme. A norma degli articoli 25 e 35 del regolamento (UE) n. 910/2014 («eIDAS»), non ne sono negati gli effetti giuridici per il solo motivo della forma elettronica; una firma elettronica avanzata soddisfa i requisiti dell’articolo 26 di tale regolamento.',
  'entire-agreement':
    'Il presente Accordo, con i suoi allegati, contiene tutto ciò che le Parti hanno convenuto sul suo oggetto. Gli accordi citati nelle premesse restano impregiudicati.',
  'order-of-precedence':
    'In caso di contraddizione, il corpo del presente Accordo prevale sugli allegati ed entrambi prevalgono sui dati leggibili da una macchina. Se l’allegato B deroga espressamente alla sezione sulle condizioni, prevale l’allegato B.',
  'prevailing-language': {
    one: 'La lingua del presente Accordo è la seguente: {prevailingLanguage}.',
    several:
      'Il presente Accordo è redatto in più lingue. In caso di divergenza prevale la versione nella lingua seguente: {prevailingLanguage}.',
  },
  severability:
    'Se una disposizione non è valida, le altre restano in vigore. Le Parti la sostituiscono con una disposizione valida che si avvicini il più possibile al suo scopo.',
  'no-financial-obligation': {
    none: 'Il presente Accordo non crea obblighi finanziari tra le Parti.',
    charged:
      'Il presente Accordo non crea tra le Parti obblighi finanziari diversi da quelli indicati nella sezione sui contributi.',
  },
  'signature-statement':
    'Con la firma le Parti approvano la versione del presente Accordo identificata dall’impronta digitale (SHA-256) indicata nei dati del documento.',
  'signature-form': {
    originals: 'Il presente Accordo è firmato a mano in due originali, uno per ciascuna Parte.',
    scan: 'Il presente Accordo è firmato a mano; le Parti si scambiano le scansioni degli esemplari firmati e le ammettono come prova della firma.',
    simple:
      'Il presente Accordo è confermato nel portale con una firma elettronica semplice; tutte le Parti hanno convenuto questa forma.',
    advanced: 'Il presente Accordo è firmato con firma elettronica avanzata (articolo 26 eIDAS).',
    qualified:
      'Il presente Accordo è firmato con firma elettronica qualificata, che ha effetti giuridici equivalenti a quelli di una firma autografa (articolo 25, paragrafo 2, eIDAS).',
    seal: 'Il presente Accordo reca il sigillo elettronico dell’istituzione (articolo 35 eIDAS) accanto al nome della persona che agisce per essa.',
  },
};
