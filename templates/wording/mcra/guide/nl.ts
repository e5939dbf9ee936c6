import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Erkenning van microcredentials in datageletterdheid',
  notice:
    'Uitgewerkt voorbeeld. Beide universiteiten, de personen, de cursussen en alle getallen zijn verzonnen.',
  objectText:
    'Wie een microcredential van de andere universiteit heeft behaald, hoeft dezelfde inhoud niet opnieuw te leren.',
  nationalLaw: 'de wetten op het hoger onderwijs van de landen waar de Partijen hun zetel hebben',
  existingAgreement: 'Interinstitutionele Erasmus+-overeenkomst 2022–2029 van 14 februari 2022',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (fictief)',
      legalForm: 'openbare universiteit met rechtspersoonlijkheid',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'de Faculteit Data en Samenleving',
      representedBy: 'professor Marijke van Houten',
      position: 'Rector',
      byVirtueOf: 'artikel 7 van de statuten',
      qaAgency: 'Organisatie voor kwaliteit in het hoger onderwijs (fictief)',
      qaDecision: 'positief, nr. 2024/17',
    },
    {
      legalName: 'Hochschule Falkental (fictief)',
      legalForm: 'publiekrechtelijk lichaam',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'de Faculteit Toegepaste Informatica',
      representedBy: 'dr. Jonas Reinhardt',
      position: 'Voorzitter',
      byVirtueOf: 'artikel 14 van de basisregeling',
      qaAgency: 'Accreditatie-instituut voor universiteiten (fictief)',
      qaDecision: 'systeemaccreditatie, nr. 2023/08',
    },
  ],
  courses: [
    {
      title: 'Datageletterdheid voor iedereen',
      outcomes: [
        'De lerende beoordeelt de kwaliteit en herkomst van een dataset.',
        'De lerende presenteert gegevens zo dat anderen de getrokken conclusie kunnen controleren.',
        'De lerende legt uit welke juridische en ethische regels voor persoonsgegevens gelden.',
      ],
      assessment: 'Schriftelijk examen onder toezicht (90 minuten) en een becijferd projectverslag',
      prerequisites: 'Geen',
      targetCourse: 'Grondslagen van data-analyse (INF-110)',
      targetProgramme: 'Toegepaste informatica',
      targetDegree: 'Bachelor of Science',
    },
    {
      title: 'Verantwoord gebruik van kunstmatige intelligentie',
      outcomes: [
        'De lerende beschrijft hoe een lerend systeem tot een resultaat komt.',
        'De lerende herkent kenmerkende fouten en vertekeningen van zulke systemen.',
        'De lerende stelt maatregelen voor verantwoord gebruik op het werk voor.',
      ],
      assessment: 'Mondeling examen (20 minuten) over een casus',
      prerequisites: 'Basiskennis van statistiek',
      targetCourse: 'Techniek en samenleving (keuzegroep)',
      targetProgramme: 'Data en samenleving',
      targetDegree: 'Bachelor of Arts',
    },
  ],
  qualityStatement:
    'Elke cursus wordt door het faculteitsbestuur goedgekeurd, na elke uitvoering door lerenden geëvalueerd en om de drie jaar door een externe deskundige bekeken.',
  receiver: 'de dienst erkenning studiepunten',
  decider: 'de examencommissie van de opleiding',
  appealBody: 'de beroepscommissie van de universiteit',
  purposes:
    'controle van de echtheid van een credential, beslissing over erkenning, behandeling van beroepen en anonieme statistiek',
  categories:
    'naam, geboortedatum, studentnummer, het credential met de resultaten, correspondentie over de aanvraag',
  dataLegalBasis:
    'artikel 6, lid 1, onder e), AVG (taak van algemeen belang) samen met het nationale hogeronderwijsrecht',
  channel: 'het portaal, versleuteld en met persoonlijke aanmelding',
  retention: 'vijf jaar na de beslissing; de beslissing zelf bij het studentendossier',
  learnerStatus: 'ingeschreven studenten en tot een opleiding toegelaten personen',
  documents: 'het elektronische credential en een identiteitsbewijs',
  coordinators: ['dr. Sanne de Wit', 'professor Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'Zo gebruikt u de modelovereenkomst',
  intro: [
    'Een modelovereenkomst voor de erkenning van studiepunten zegt vooraf welke cursussen of microcredentials van de ene instelling de andere erkent, als wat en onder welke voorwaarden. Lerenden weten vóór hun inschrijving waar zij aan toe zijn, en diensten hoeven niet elk geval opnieuw van voren af aan te beoordelen.',
    'De tekst is een model. Hij vervangt geen juridisch advies: sommige bepalingen zijn gemarkeerd om te laten nakijken, omdat het recht van land tot land verschilt.',
  ],
  steps: [
    {
      title: 'Word het eens over de vier kenmerken',
      text: 'Bepaal met uw partner eerst de soort, de doelstelling, de stappen van de procedure en de beperkingen. Daarvan hangt af welke hoofdstukken het document bevat.',
    },
    {
      title: 'Noem de Partijen en wie ondertekent',
      text: 'De Partij is altijd de rechtspersoon, ook als zij via een faculteit handelt. Ga vroeg na wie de instelling kan binden en wat in welke vorm moet worden ondertekend.',
    },
    {
      title: 'Beschrijf de cursussen',
      text: 'Neem elke cursus uit de catalogus, zodat leerresultaten, studiepunten en niveaus bij een bepaalde versie horen. Niet-formeel leren vraagt ook kwaliteitszorg, identiteitscontrole en beoordeling.',
    },
    {
      title: 'Vermeld als wat zij worden erkend',
      text: 'Kies voor elke regel het doel in het ontvangende curriculum, de toegekende ECTS en hoe verscheidene cursussen samengaan. Geef een reden als de punten verschillen.',
    },
    {
      title: 'Stel voorwaarden, termijnen en overige bepalingen vast',
      text: 'Vraag niet meer dan u zult controleren. Voorwaarden gelden voor alle regels, tenzij een regel eigen voorwaarden stelt. Behoud de modeltekst waar het kan: afwijkingen worden aan de partner getoond.',
    },
    {
      title: 'Kijk na, keur goed en onderteken',
      text: 'Beide zijden keuren dezelfde tekst goed, aangeduid door de hashwaarde. Daarna vraagt elke wijziging van de bepalingen een nieuwe goedkeuring. Ondertekening, inwerkingtreding en openbaarmaking volgen afzonderlijk.',
    },
  ],
  pathsTitle: 'De zestien gewone wegen',
  pathsIntro:
    'Vier vragen met elk twee antwoorden leiden tot zestien documenten. Elk daarvan is volledig; zij verschillen alleen in de bepalingen die de antwoorden vereisen.',
  questions: {
    direction: 'Wie erkent wie?',
    scope: 'Hoeveel cursussen?',
    level: 'Wie handelt?',
    learning: 'Welk soort leren?',
  },
  answers: {
    direction: {
      unidirectional:
        'De ene instelling geeft uit, de andere erkent. Procedure en beroep worden alleen voor de erkennende instelling vermeld.',
      bidirectional:
        'Elk erkent cursussen van de ander. Elke regel vermeldt zijn richting; procedure en beroep worden voor beide vermeld.',
    },
    scope: {
      one: 'Bijlage A beschrijft één cursus in elke richting; bijlage B heeft weinig regels.',
      several:
        'Bijlage A beschrijft verscheidene cursussen. Regels kunnen ze samenvoegen: alle, een willekeurige of een bepaald aantal.',
    },
    level: {
      institution: 'De instelling handelt als geheel en wordt door haar hoofd vertegenwoordigd.',
      faculty:
        'De faculteit wordt genoemd en voert de overeenkomst uit; de decaan kan medeondertekenen. De instelling blijft de Partij.',
    },
    learning: {
      formal:
        'Cursussen en modules binnen opleidingen, op locatie, gemengd of online. ECTS-studiepunten worden vermeld.',
      'non-formal':
        'Cursussen buiten opleidingen, zoals MOOC’s. Kwaliteitszorg, identiteitscontrole en beoordeling zijn verplicht; in plaats van studiepunten mogen uren studielast worden vermeld.',
    },
  },
  wordTitle: 'Werken in Word',
  word: [
    'Vul de gemarkeerde plaatsen in; waar een lijst opent, kiest u daaruit. Wat nog ontbreekt, blijft gemarkeerd tot u het aanvult.',
    'Upload het bewerkte bestand: elke wijziging van een bepaling of veld wordt een voorstel dat uw partner aanvaardt of bespreekt. Opmerkingen en bijgehouden wijzigingen blijven behouden; tekst buiten de velden wordt opgesomd.',
    'Verschillen de zichtbare tekst en de machineleesbare gegevens in het bestand, dan geldt de zichtbare tekst.',
  ],
  reviewTitle: 'Bepalingen om te laten nakijken',
  review:
    'Als modeltekst gemarkeerde bepalingen betreffen gegevensbescherming, aansprakelijkheid, opzegging, geschillen en algemene bepalingen. Laat uw juridische dienst ze nakijken voordat u de bepalingen goedkeurt.',
};
