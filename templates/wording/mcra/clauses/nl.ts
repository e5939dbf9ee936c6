import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'Deze modelovereenkomst voor de erkenning van studiepunten (de ‘Overeenkomst’) wordt gesloten tussen de volgende partijen (elk een ‘Partij’, samen de ‘Partijen’).',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, gevestigd te {seat}, {country}, registratie {registration}, vertegenwoordigd door {representedBy} op grond van {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, gevestigd te {seat}, {country}, registratie {registration}, handelend via {unit}, vertegenwoordigd door {representedBy} op grond van {byVirtueOf}.',
  },
  'party-faculty-authority':
    'De gebonden Partij is {legalName}; {unit} voert deze Overeenkomst namens haar uit en de decaan daarvan kan medeondertekenen.',
  'party-quality-status':
    'Externe kwaliteitszorg van {legalName}: {qaAgency}, besluit {qaDecision}, geldig vanaf {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      '{issuingParty} is de Uitgevende Partij. {recognisingParty} is de Erkennende Partij.',
    bidirectional:
      'Elke Partij is de Uitgevende Partij voor haar eigen Cursussen en de Erkennende Partij voor die van de andere Partij. Bijlage B vermeldt de richting van elke Erkenningsregel.',
  },
  'signatory-authority':
    'Elke ondertekenaar verklaart op grond van het in dit hoofdstuk vermelde mandaat of de vermelde delegatie bevoegd te zijn de naast de handtekening genoemde Partij te binden.',
  'contacts-changes':
    'De contactpunten van de Partijen staan in bijlage D. Een Partij kan haar contactpunten wijzigen door kennisgeving aan de andere Partij; dat is geen wijziging van deze Overeenkomst.',
  'recital-purpose':
    'De Partijen willen dat lerenden al vóór hun inschrijving weten hoe wat zij bij de ene Partij leren door de andere wordt erkend, en willen hun herhaalde individuele beoordelingen besparen.',
  'recital-autonomy':
    'Elke Partij blijft verantwoordelijk voor de kwaliteit van haar Cursussen, voor haar graden en voor de beslissingen die de wet aan haar voorbehoudt.',
  'recital-national-law':
    'Deze Overeenkomst wordt gesloten met inachtneming van de volgende bepalingen: {nationalLaw}.',
  'recital-lisbon-convention':
    'De Partijen passen de beginselen toe van het erkenningsverdrag van Lissabon (ETS nr. 165), in het bijzonder dat erkenning wordt verleend tenzij een wezenlijk verschil is aangetoond.',
  'recital-ets-138':
    'De Partijen houden rekening met het Europese verdrag ETS nr. 138 over de gelijkwaardigheid van perioden van universitaire studie.',
  'recital-ects-guide':
    'De Partijen kennen studiepunten toe en erkennen ze volgens de ECTS-gebruikersgids (2015).',
  'recital-council-2018':
    'De Partijen houden rekening met de aanbeveling van de Raad van 26 november 2018 over de automatische wederzijdse erkenning van kwalificaties en leerperioden in het buitenland (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'De Partijen houden rekening met de aanbeveling van de Raad van 16 juni 2022 over microcredentials (2022/C 243/02).',
  'recital-existing-agreement':
    'Deze Overeenkomst vult de volgende overeenkomst tussen de Partijen aan, die van kracht blijft: {existingAgreement}.',
  'object-direction': {
    unidirectional:
      'Op grond van deze Overeenkomst erkent de Erkennende Partij Credentials die de Uitgevende Partij toekent, zoals bepaald in de bijlagen A en B.',
    bidirectional:
      'Op grond van deze Overeenkomst erkent elke Partij Credentials die de andere Partij toekent, zoals bepaald in de bijlagen A en B.',
  },
  'object-scope': {
    one: 'In elke overeengekomen richting omvat deze Overeenkomst de ene Cursus die in bijlage A is beschreven.',
    several: 'Deze Overeenkomst omvat de in bijlage A beschreven Cursussen en geen andere.',
  },
  'object-learning': {
    formal:
      'Het gaat om formeel leren: het vindt plaats binnen de opleidingen of het erkende aanbod van de Uitgevende Partij en leidt tot studiepunten.',
    'non-formal':
      'Het gaat geheel of gedeeltelijk om niet-formeel leren, zoals open onlinecursussen voor een groot publiek (MOOC’s). Een Erkenningsregel van deze Overeenkomst geldt in plaats van een procedure voor de erkenning van eerder verworven competenties die anders van de aanbieder zou afhangen.',
  },
  'object-objective': 'Het doel van de erkenning is: {objective}.',
  'object-text': 'De Partijen lichten toe: {objectiveText}',
  strength: {
    automatic:
      'Als aan de voorwaarden van een Erkenningsregel is voldaan, verleent de Erkennende Partij erkenning zonder verdere inhoudelijke beoordeling.',
    presumption:
      'Als aan de voorwaarden van een Erkenningsregel is voldaan, wordt erkenning vermoed. De Erkennende Partij kan erkenning alleen weigeren door met redenen een Wezenlijk verschil aan te tonen dat bij de ondertekening van deze Overeenkomst niet bekend was.',
    'simplified-assessment':
      'Als aan de voorwaarden van een Erkenningsregel is voldaan, beslist de Erkennende Partij na een vereenvoudigde beoordeling. Die is beperkt tot de punten die bijlage B noemt.',
  },
  effect: {
    right:
      'Een Lerende die aan de voorwaarden van een Erkenningsregel voldoet, heeft recht op de daarin vermelde erkenning en kan zich tegenover de Erkennende Partij op deze Overeenkomst beroepen.',
    undertaking:
      'Deze Overeenkomst is een verbintenis tussen de Partijen. Zij geeft een Lerende op zichzelf geen afdwingbaar recht; de wettelijke rechten van de Lerende blijven onverlet.',
  },
  'more-favourable':
    'Deze Overeenkomst belet een Partij niet om leren op andere gronden te erkennen of onder voorwaarden die voor de Lerende gunstiger zijn.',
  'definition-micro-credential':
    '‘Microcredential’: het bewijs van de leerresultaten die een lerende heeft behaald na een kleine hoeveelheid leren, beoordeeld aan de hand van transparante en duidelijk omschreven criteria, in de zin van de aanbeveling van de Raad van 16 juni 2022.',
  'definition-credential':
    '‘Credential’: het document, op papier of elektronisch, waarmee de Toekennende instantie verklaart dat een Lerende de Leerresultaten van een Cursus heeft behaald; Microcredentials vallen hieronder.',
  'definition-course':
    '‘Cursus’: een cursus, module of ander leeraanbod, beschreven in bijlage A, in de daar vermelde versie.',
  'definition-learning-outcomes':
    '‘Leerresultaten’: verklaringen over wat een Lerende na afloop van een Cursus weet, begrijpt en kan doen.',
  'definition-ects':
    '‘ECTS’: het Europees systeem voor het verzamelen en overdragen van studiepunten, zoals beschreven in de ECTS-gebruikersgids.',
  'definition-recognition':
    '‘Erkenning’, met of zonder hoofdletter: de formele bevestiging door de Erkennende Partij van de waarde van een Credential voor het in deze Overeenkomst vermelde doel.',
  'definition-recognition-line':
    '‘Erkenningsregel’: een genummerde regel van bijlage B die in één richting vermeldt welke Cursus of Cursussen als wat worden erkend.',
  'definition-issuing-party':
    '‘Uitgevende Partij’: de Partij waarvan de Cursus tot het betrokken Credential leidt.',
  'definition-recognising-party':
    '‘Erkennende Partij’: de Partij aan wie erkenning van het betrokken Credential wordt gevraagd.',
  'definition-learner':
    '‘Lerende’: een persoon die een onder deze Overeenkomst vallend Credential heeft behaald of een Cursus volgt om het te behalen.',
  'definition-substantial-difference':
    '‘Wezenlijk verschil’: een verschil tussen de behaalde en de vereiste Leerresultaten dat de Lerende waarschijnlijk verhindert te slagen in de verdere studie of activiteit waarvoor erkenning wordt gevraagd.',
  'definition-working-day':
    '‘Werkdag’: een dag waarop de administratie van de Erkennende Partij geopend is, met uitzondering van zaterdagen, zondagen, feestdagen ter plaatse van haar zetel en vooraf aangekondigde algemene sluitingsdagen.',
  'courses-annex': {
    one: 'De onder deze Overeenkomst vallende Cursus van elke Uitgevende Partij is beschreven in bijlage A.',
    several: 'De onder deze Overeenkomst vallende Cursussen zijn beschreven in bijlage A.',
  },
  'courses-snapshot':
    'Bijlage A geeft elke Cursus weer zoals die was toen deze Overeenkomst werd goedgekeurd. Een latere versie valt er pas onder nadat bijlage A is gewijzigd of voor zover het hoofdstuk over kwaliteitszorg dat bepaalt.',
  'courses-non-formal':
    'Voor een Cursus van niet-formeel leren vermeldt bijlage A ook hoe de kwaliteit wordt geborgd, hoe de identiteit van de Lerende wordt gecontroleerd en hoe de Leerresultaten worden beoordeeld. De Uitgevende Partij houdt dit in stand zolang de Cursus onder deze Overeenkomst valt.',
  'definition-bodies':
    '‘Toekennende instantie’: de instantie in wier naam een Credential wordt toegekend. Bijlage A noemt haar voor elke Cursus en noemt ook, als dat andere zijn, de instantie die onderwijst en beoordeelt en de instantie die het Credential verzegelt.',
  'courses-bodies':
    'Een instantie die Credentials voor een andere verzegelt, doet dat op grond van het mandaat waarvan kenmerk en data in bijlage A staan. Een buiten dat mandaat verzegeld Credential valt niet onder deze Overeenkomst.',
  'targets-annex':
    'Bijlage B vermeldt voor elke Erkenningsregel als wat de Erkennende Partij de Cursus of Cursussen erkent, in welke opleiding en volgens welke versie van haar regelingen.',
  'targets-ects':
    'De Erkennende Partij kent het in bijlage B vermelde aantal ECTS-studiepunten toe. Wijkt dat af van het aantal van de Uitgevende Partij, dan geeft bijlage B de reden.',
  'targets-none':
    'Bevat bijlage B voor een Cursus of opleiding geen Erkenningsregel, dan is niets overeengekomen; daaruit volgt niets voor of tegen erkenning.',
  'targets-groups':
    'Een Erkenningsregel kan verscheidene Cursussen en verscheidene erkenningsdoelen samenvoegen. Bijlage B vermeldt of alle Cursussen, een willekeurige daarvan of een bepaald aantal voltooid moeten zijn.',
  'targets-limits':
    'De in bijlage B vermelde maxima en uitsluitingen gelden voor de betrokken Erkenningsregel. Een Credential telt binnen één Erkenningsregel niet dubbel.',
  'conditions-general':
    'Een Erkenningsregel geldt als aan de voorwaarden van dit hoofdstuk is voldaan. Een in bijlage B voor een Erkenningsregel vermelde voorwaarde vervangt voor die regel de overeenkomstige voorwaarde van dit hoofdstuk.',
  'condition-minimum-grade': 'Het minimumcijfer is: {minimumGrade}.',
  'condition-formats':
    'Het Credential wordt aangeboden in een van deze formaten: {credentialFormats}.',
  'condition-seal':
    'Het elektronische zegel of de elektronische handtekening van het Credential is: {sealLevel}.',
  'condition-status':
    'De status van het Credential kan elektronisch worden gecontroleerd en het is niet ingetrokken.',
  'condition-identity':
    'Toezicht op de beoordeling en controle van de identiteit van de Lerende: {identityAssurance}.',
  'condition-supervised': 'De beoordeling vond onder toezicht plaats.',
  'condition-assessment': 'De Leerresultaten zijn beoordeeld door middel van: {assessmentTypes}.',
  'condition-modes': 'De Cursus is in deze vorm gegeven: {modes}.',
  'condition-minimum-eqf': 'EQF-niveau van de Cursus: {minimumEqf} of hoger.',
  'condition-minimum-ects': 'Het Credential vermeldt ten minste {minimumEcts}.',
  'condition-awarded-from': 'Het Credential is toegekend op of na {awardedFrom}.',
  'condition-awarded-until': 'Het Credential is toegekend op of vóór {awardedUntil}.',
  'condition-maximum-age':
    'Bij de aanvraag is sinds de toekenning van het Credential niet meer dan {maximumAge} verstreken.',
  'condition-accredited':
    'Op de dag van toekenning was de in bijlage A vermelde accreditatie of andere kwaliteitsborging geldig.',
  'condition-learner-status': 'Status van de Lerende: {learnerStatus}.',
  'condition-programmes': 'De erkenning is beperkt tot deze opleidingen: {programmes}.',
  'condition-max-learners':
    'In één academisch jaar wordt, in volgorde van volledige aanvragen, erkenning verleend aan ten hoogste {maxLearners}.',
  'condition-max-ects':
    'Op grond van deze Overeenkomst krijgt een Lerende voor één graad ten hoogste {maxEcts}.',
  'condition-no-double-counting':
    'Leren dat al voor dezelfde graad is meegeteld, telt niet opnieuw mee.',
  'condition-language': 'Vereist taalniveau: {languageLevel}.',
  'condition-documents': 'De Lerende overlegt: {documents}.',
  'condition-residual-assessment': 'Aanvullende beoordeling: {residualAssessment}',
  'condition-other': 'Verdere voorwaarde: {otherCondition}',
  'condition-back-coverage': {
    without:
      'Credentials die vóór de inwerkingtreding van deze Overeenkomst zijn toegekend, vallen er niet onder.',
    with: 'Credentials die vóór de inwerkingtreding van deze Overeenkomst zijn toegekend, vallen eronder als zij op of na {backCoverageFrom} zijn toegekend.',
  },
  'process-request':
    'Aanvragen tot erkenning door {recognisingParty} worden ingediend bij {receiver}. De beslissing wordt genomen door {decider}. De stappen staan in bijlage C.',
  'process-completeness':
    'Binnen {completenessTime} na ontvangst bevestigt de Erkennende Partij aan de Lerende dat de aanvraag volledig is of meldt zij wat ontbreekt.',
  'process-decision': {
    'by-person': 'Bij {recognisingParty} wordt elke beslissing door een mens genomen.',
    automated:
      'Bij {recognisingParty} kan een voor de Lerende gunstige beslissing geautomatiseerd worden genomen als is aangetoond dat aan alle voorwaarden is voldaan. De grondslag is: {automaticLaw}. De Lerende wordt hiervan op de hoogte gesteld en kan om herbeoordeling door een mens vragen. Een weigering wordt altijd door een mens besloten.',
  },
  'process-time':
    'De Erkennende Partij beslist binnen {decisionTime} na ontvangst van de volledige aanvraag en in elk geval binnen de voor haar geldende wettelijke termijn.',
  'process-reasons':
    'Een weigering, of een erkenning die minder inhoudt dan bijlage B, wordt schriftelijk en met redenen meegedeeld en vermeldt welk rechtsmiddel openstaat. Het is aan de Erkennende Partij om aan te tonen dat aan een voorwaarde niet is voldaan of dat er een Wezenlijk verschil is.',
  'process-authenticity':
    'Bij gegronde twijfel over de echtheid van een Credential beantwoordt de Uitgevende Partij vragen van de Erkennende Partij binnen {completenessTime} na ontvangst ervan. Tot dan is de beslistermijn opgeschort.',
  'process-language': 'Taal van de procedure bij {recognisingParty}: {processLanguage}.',
  'process-appeal':
    'Tegen een beslissing van {recognisingParty} kan de Lerende in beroep gaan bij {appealBody}. Wettelijke rechtsmiddelen blijven onverlet.',
  'process-appeal-time':
    'Het beroep tegen een beslissing van {recognisingParty} wordt ingesteld binnen {appealTime} na de bekendmaking ervan.',
  'grade-conversion': {
    none: 'Cijfers worden niet omgezet. De erkenning wordt zonder cijfer geregistreerd.',
    'pass-fail': 'Cijfers worden niet omgezet. De erkenning wordt geregistreerd als ‘voldaan’.',
    'ects-tables':
      'Cijfers worden omgezet met de ECTS-cijfertabellen van bijlage G. Overlappen de percentages elkaar, dan wordt het daar overeengekomen cijfer gekozen (laagste, gemiddelde of hoogste).',
    'modified-bavarian':
      'Cijfers worden met de gewijzigde Beierse formule omgezet naar de Duitse schaal: 1 + 3 × (hoogste cijfer − behaald cijfer) ÷ (hoogste cijfer − laagste voldoende), met de grenswaarden van bijlage G.',
    linear: 'Cijfers worden lineair omgezet tussen de grenswaarden van bijlage G.',
    table: 'Cijfers worden omgezet met de tabel van bijlage G.',
  },
  'grade-original':
    'Het oorspronkelijk behaalde cijfer, de schaal ervan en de naam van de Uitgevende Partij worden altijd naast het resultaat vermeld.',
  'quality-statements':
    'Elke Partij verklaart hieronder hoe zij de kwaliteit van haar Cursussen borgt, in overeenstemming met de normen en richtsnoeren voor kwaliteitszorg in de Europese hogeronderwijsruimte (ESG).',
  'quality-principles':
    'De Partijen hebben de tien beginselen van bijlage II bij de aanbeveling van de Raad van 16 juni 2022 besproken. Het resultaat staat in de onderstaande tabel.',
  'quality-changes':
    'De Uitgevende Partij kondigt een wijziging van de Leerresultaten, studielast, studiepunten, het niveau, de beoordeling of de accreditatie van een Cursus tijdig aan voordat die ingaat. De intrekking of schorsing van een accreditatie wordt onverwijld gemeld.',
  'quality-changes-notice':
    'Een wijziging wordt ten minste {changeNotice} van tevoren aangekondigd.',
  'quality-changes-effect':
    'Voor een Lerende die de Cursus is begonnen voordat de wijziging inging, geldt de versie waarin die is begonnen. Voor anderen kan de Erkennende Partij de Erkenningsregel schriftelijk opschorten totdat de Partijen die hebben bevestigd of gewijzigd.',
  'quality-review':
    'Eenmaal per jaar bespreken de Partijen de werking van deze Overeenkomst: aantallen aanvragen en beslissingen, weigeringen en de redenen daarvan, wijzigingen van Cursussen en mogelijke verbeteringen.',
  fees: {
    none: 'De Erkennende Partij brengt de Lerende voor erkenning op grond van deze Overeenkomst niets in rekening, en de Partijen elkaar evenmin.',
    charged: 'De volgende vergoedingen gelden: {feesText}',
  },
  publication: {
    'full-text':
      'De Partijen maken deze Overeenkomst volledig openbaar, zonder andere persoonsgegevens van ondertekenaars en contactpersonen dan naam en functie.',
    summary:
      'De Partijen maken een samenvatting van deze Overeenkomst openbaar: de Partijen, de Erkenningsregels met hun voorwaarden, de duur en de status.',
    listing:
      'De Partijen maken alleen de titel van deze Overeenkomst, de Partijen, de duur en de status openbaar.',
  },
  'data-protection':
    'De Partijen verwerken persoonsgegevens op grond van deze Overeenkomst in overeenstemming met de algemene verordening gegevensbescherming van de Europese Unie (‘AVG’) en het nationale recht dat op elk van hen van toepassing is. Nadere regels staan in bijlage E.',
  'data-protection-roles': {
    independent:
      'Elke Partij is zelfstandig verwerkingsverantwoordelijke voor de verwerking die zij uitvoert en staat daar alleen voor in.',
    joint:
      'Voor de in bijlage E beschreven verwerking zijn de Partijen gezamenlijke verwerkingsverantwoordelijken in de zin van artikel 26 AVG. Bijlage E vermeldt wie Lerenden informeert, wie hun verzoeken beantwoordt en wat het contactpunt is; de wezenlijke inhoud van deze regeling wordt aan Lerenden beschikbaar gesteld.',
  },
  'data-protection-purposes':
    'Persoonsgegevens worden alleen voor deze doeleinden verwerkt: {purposes}. Zij worden niet voor andere doeleinden gebruikt.',
  'data-protection-categories': 'Categorieën persoonsgegevens: {categories}.',
  'data-protection-legal-basis': 'Rechtsgrond: {dataLegalBasis}.',
  'data-protection-channel':
    'In de regel biedt de Lerende het Credential zelf aan. Wisselen de Partijen rechtstreeks persoonsgegevens uit, dan gebruiken zij dit beveiligde kanaal: {channel}.',
  'data-protection-retention':
    'Bewaartermijn: {retention}. Daarna worden de gegevens gewist of gearchiveerd zoals de wet vereist.',
  'data-protection-breach':
    'Een Partij die kennisneemt van een inbreuk in verband met persoonsgegevens die zij van de andere Partij heeft ontvangen, stelt die Partij daarvan zonder onredelijke vertraging in kennis.',
  'data-protection-breach-time':
    'Die kennisgeving vindt plaats uiterlijk {breachTime} nadat de Partij van de inbreuk kennis heeft genomen.',
  'data-protection-transfers': {
    none: 'Op grond van deze Overeenkomst worden geen persoonsgegevens doorgegeven buiten de Europese Economische Ruimte.',
    safeguarded:
      'Persoonsgegevens worden alleen met inachtneming van hoofdstuk V AVG en met deze waarborgen doorgegeven buiten de Europese Economische Ruimte: {transferSafeguards}.',
  },
  'data-protection-rights':
    'Lerenden kunnen hun rechten op grond van de artikelen 15 tot en met 22 AVG tegenover elke Partij uitoefenen. Een verzoek dat de andere Partij betreft, wordt onverwijld aan haar doorgezonden.',
  'course-materials':
    'Rechten op cursusmateriaal blijven bij de rechthebbenden. Deze Overeenkomst verleent geen licentie die verder gaat dan de inzage die nodig is om Cursussen te vergelijken.',
  'name-and-logo':
    'Een Partij mag de naam en het logo van de andere Partij alleen gebruiken om naar waarheid over deze Overeenkomst te informeren en volgens de huisstijlregels van die Partij. De toestemming eindigt met deze Overeenkomst.',
  confidentiality:
    'Als vertrouwelijk aangemerkte informatie wordt alleen gebruikt voor de uitvoering van deze Overeenkomst en wordt tot drie jaar na het einde ervan niet aan derden bekendgemaakt. Wettelijke plichten tot openbaarmaking, in het bijzonder van overheidsinstanties, blijven onverlet.',
  liability:
    'Elke Partij is tegenover de andere aansprakelijk voor schade die zij opzettelijk of door grove schuld veroorzaakt; voor andere tekortkomingen is de aansprakelijkheid beperkt tot voorzienbare directe schade. Aansprakelijkheid die de wet niet laat beperken of uitsluiten en aansprakelijkheid tegenover Lerenden blijven onverlet. De Uitgevende Partij staat in voor de juistheid van haar Credentials; de Erkennende Partij staat in voor haar beslissingen.',
  'force-majeure':
    'Een Partij is niet aansprakelijk voor een tekortkoming door een gebeurtenis buiten haar macht die zij redelijkerwijs niet kon voorzien of vermijden. Zij stelt de andere Partij onverwijld in kennis, en de Partijen zoeken een oplossing die Lerenden niet benadeelt.',
  'entry-into-force':
    'Deze Overeenkomst treedt in werking op {inForceFrom} of, als dat later is, op de dag van de laatste handtekening.',
  term: {
    fixed: 'Deze Overeenkomst blijft van kracht tot en met {inForceUntil}.',
    open: 'Deze Overeenkomst wordt voor onbepaalde tijd gesloten.',
  },
  'academic-years': 'Deze Overeenkomst geldt voor deze academische jaren: {academicYears}.',
  'teach-out': {
    without:
      'Credentials die na het einde van deze Overeenkomst zijn toegekend, vallen er niet onder.',
    with: 'Leren dat vóór het einde van deze Overeenkomst is begonnen, blijft eronder vallen als het Credential uiterlijk {teachOut} na het einde wordt toegekend.',
  },
  'start-proof':
    'Het begin van het leren blijkt uit de data van de leeractiviteit in het Credential of uit een bewijs van inschrijving. Kan het zo niet worden vastgesteld, dan vraagt de Erkennende Partij het aan de Lerende of de Uitgevende Partij voordat zij beslist.',
  'earlier-versions':
    'Vanaf haar inwerkingtreding vervangt deze versie de vorige. In elke versie worden met de inwerkingtreding en het einde van deze Overeenkomst die van die versie bedoeld. Credentials waarvan de datum van toekenning onder een eerdere versie valt, blijven onder die versie vallen, op haar voorwaarden; hetzelfde geldt voor leren dat vóór het einde van die versie is begonnen, als het Credential wordt toegekend binnen de termijn die zij daarvoor stelt. Credentials die vanaf de inwerkingtreding van deze versie zijn toegekend, vallen onder deze versie, ongeacht wanneer het leren is begonnen. Valt een Credential onder meer dan één versie, dan geldt de versie waaronder minder voorwaarden onvervuld of onbewezen blijven en, als er geen verschil is, de nieuwste.',
  renewal: {
    none: 'Deze Overeenkomst wordt niet verlengd. Voor voortzetting is een nieuwe overeenkomst nodig.',
    tacit:
      'Deze Overeenkomst wordt telkens stilzwijgend verlengd met {renewalPeriod}, tenzij een Partij ten minste {noticePeriod} vóór het einde schriftelijk meedeelt dat zij geen verlenging wenst.',
    explicit:
      'Deze Overeenkomst kan vóór het einde door schriftelijke instemming van de Partijen worden verlengd met {renewalPeriod}.',
  },
  'amendment-written':
    'Deze Overeenkomst wordt schriftelijk en met de handtekening van alle Partijen gewijzigd. Totdat een wijziging in werking treedt, geldt de vorige versie.',
  'amendment-delegated':
    'Bij wijze van uitzondering kunnen de door beide zijden aangewezen coördinatoren ({coordinators}) een nieuwe versie van de bijlagen A en B goedkeuren zonder nieuwe handtekeningen. Hun beider goedkeuring betreft dezelfde hashwaarde (SHA-256) van de tekst. De hoofdtekst van deze Overeenkomst kan zo niet worden gewijzigd.',
  'amendment-contacts':
    'Contactpunten, webadressen en kalenders worden door kennisgeving bijgewerkt en maken geen deel uit van de goedgekeurde bepalingen.',
  accession:
    'Een andere instelling kan met schriftelijke instemming van alle Partijen tot deze Overeenkomst toetreden. De toetreding vermeldt haar Erkenningsregels en wijzigt die van de andere Partijen niet.',
  'termination-notice':
    'Elke Partij kan deze Overeenkomst schriftelijk opzeggen met een opzegtermijn van {noticePeriod}. Bij een ernstige tekortkoming die niet binnen een schriftelijk gestelde redelijke termijn is hersteld, kan zij met onmiddellijke ingang opzeggen.',
  'termination-suspension':
    'Een Partij kan een Erkenningsregel schriftelijk en met redenen opschorten zolang de accreditatie van de Cursus niet geldig is of de integriteit van de Credentials in twijfel staat.',
  'termination-suspension-whole':
    'Betreft een dergelijke reden alle Erkenningsregels, dan kan een Partij deze Overeenkomst op dezelfde wijze als geheel opschorten.',
  'termination-resumption':
    'De Partij die een Erkenningsregel of deze Overeenkomst heeft opgeschort, beëindigt de opschorting schriftelijk zodra de reden is vervallen. De andere Partij kan haar daar met redenen om verzoeken.',
  'termination-acquired-rights':
    'Al verleende erkenningen, al ingediende aanvragen en leren dat op grond van het hoofdstuk over de duur onder deze Overeenkomst blijft vallen, worden door het einde van deze Overeenkomst of door een opschorting niet geraakt.',
  'disputes-negotiation':
    'De Partijen lossen geschillen op door onderhandeling tussen hun wettelijke vertegenwoordigers voordat zij zich tot een andere instantie wenden.',
  'disputes-negotiation-time':
    'De onderhandeling geldt als mislukt als binnen {negotiationTime} na de schriftelijke melding van het geschil geen schikking is bereikt.',
  'disputes-forum':
    'Mislukt de onderhandeling, dan wordt het geschil voorgelegd aan de volgende instantie of rechter: {forum}.',
  'disputes-learners':
    'Dit hoofdstuk betreft alleen geschillen tussen de Partijen. Het beperkt de rechtsmiddelen van een Lerende tegen een beslissing niet.',
  'disputes-law': {
    open: 'De Partijen kiezen geen toepasselijk recht. Op elke beslissing over erkenning is het recht van toepassing waaronder de Erkennende Partij valt.',
    chosen:
      'Op deze Overeenkomst is van toepassing: {law}. Op elke beslissing over erkenning is het recht van toepassing waaronder de Erkennende Partij valt.',
  },
  notices:
    'Kennisgevingen op grond van deze Overeenkomst worden schriftelijk gericht aan het in bijlage D vermelde administratieve contactpunt. E-mail volstaat, tenzij deze Overeenkomst een handtekening vereist.',
  counterparts:
    'Deze Overeenkomst kan in verscheidene exemplaren worden ondertekend, die samen één document vormen. Elke Partij ontvangt een volledig exemplaar.',
  'electronic-signature':
    'De Partijen aanvaarden elektronische handtekeningen en zegels van de soort die in het hoofdstuk over ondertekening is genoemd. Op grond van de artikelen 25 en 35 van Verordening (EU) nr. 910/2014 (‘eIDAS’) mag het rechtsgevolg daarvan niet worden ontkend louter omdat zij elektronisch zijn; een geavanceerde elektronische handtekening voldoet aan de eisen van artikel 26 van die verordening.',
  'entire-agreement':
    'Deze Overeenkomst met haar bijlagen bevat alles wat de Partijen over het voorwerp ervan zijn overeengekomen. In de considerans genoemde overeenkomsten blijven onverlet.',
  'order-of-precedence':
    'Bij tegenstrijdigheid gaat de hoofdtekst van deze Overeenkomst vóór de bijlagen, en gaan beide vóór de machineleesbare gegevens. Wijkt bijlage B uitdrukkelijk af van het hoofdstuk over voorwaarden, dan gaat bijlage B voor.',
  'prevailing-language': {
    one: 'De taal van deze Overeenkomst is: {prevailingLanguage}.',
    several:
      'Deze Overeenkomst is in verscheidene talen opgesteld. Bij verschil is de versie in deze taal doorslaggevend: {prevailingLanguage}.',
  },
  severability:
    'Is een bepaling ongeldig, dan blijven de andere van kracht. De Partijen vervangen de ongeldige bepaling door een geldige die het doel ervan zo dicht mogelijk benadert.',
  'no-financial-obligation': {
    none: 'Deze Overeenkomst schept geen financiële verplichtingen tussen de Partijen.',
    charged:
      'Deze Overeenkomst schept tussen de Partijen geen andere financiële verplichtingen dan die in het hoofdstuk over vergoedingen.',
  },
  'signature-statement':
    'Door te ondertekenen keuren de Partijen de versie van deze Overeenkomst goed die wordt aangeduid door de bij de documentgegevens vermelde hashwaarde (SHA-256).',
  'signature-form': {
    originals:
      'Deze Overeenkomst wordt met de hand ondertekend in twee originelen, één voor elke Partij.',
    scan: 'Deze Overeenkomst wordt met de hand ondertekend; de Partijen wisselen scans van de ondertekende exemplaren uit en aanvaarden die als bewijs van ondertekening.',
    simple:
      'Deze Overeenkomst wordt in het portaal bevestigd met een gewone elektronische handtekening; alle Partijen zijn deze vorm overeengekomen.',
    advanced:
      'Deze Overeenkomst wordt ondertekend met een geavanceerde elektronische handtekening (artikel 26 eIDAS).',
    qualified:
      'Deze Overeenkomst wordt ondertekend met een gekwalificeerde elektronische handtekening, die hetzelfde rechtsgevolg heeft als een handgeschreven handtekening (artikel 25, lid 2, eIDAS).',
    seal: 'Deze Overeenkomst draagt het elektronische zegel van de instelling (artikel 35 eIDAS) naast de naam van de persoon die voor haar handelt.',
  },
};
