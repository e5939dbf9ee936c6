import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'Een Partij is de Uitgevende Partij voor haar eigen Cursussen en de Erkennende Partij overal waar bijlage B haar als zodanig noemt. Bijlage B vermeldt voor elke Erkenningsregel welke Partij uitgeeft en welke erkent.',
  'clauses/contacts-changes':
    'De contactpunten van de Partijen staan in bijlage D. Een Partij kan haar contactpunten wijzigen door kennisgeving aan alle andere Partijen; dat is geen wijziging van deze Overeenkomst.',
  'clauses/recital-purpose':
    'De Partijen willen dat lerenden al vóór hun inschrijving weten hoe wat zij bij een Partij leren door een andere wordt erkend, en willen hun herhaalde individuele beoordelingen besparen.',
  'clauses/object-direction/bidirectional':
    'Op grond van deze Overeenkomst worden Credentials die een Partij toekent, door een andere erkend in elke richting die in de bijlagen A en B is bepaald.',
  'clauses/data-protection-breach':
    'Een Partij die kennisneemt van een inbreuk in verband met persoonsgegevens die zij van een andere Partij heeft ontvangen, stelt die Partij daarvan zonder onredelijke vertraging in kennis.',
  'clauses/data-protection-rights':
    'Lerenden kunnen hun rechten op grond van de artikelen 15 tot en met 22 AVG tegenover elke Partij uitoefenen. Een verzoek dat een andere Partij betreft, wordt onverwijld aan haar doorgezonden.',
  'clauses/name-and-logo':
    'Een Partij mag de naam en het logo van een andere Partij alleen gebruiken om naar waarheid over deze Overeenkomst te informeren en volgens de huisstijlregels van die Partij. De toestemming eindigt met deze Overeenkomst.',
  'clauses/liability':
    'Elke Partij is tegenover elke andere aansprakelijk voor schade die zij opzettelijk of door grove schuld veroorzaakt; voor andere tekortkomingen is de aansprakelijkheid beperkt tot voorzienbare directe schade. Aansprakelijkheid die de wet niet laat beperken of uitsluiten en aansprakelijkheid tegenover Lerenden blijven onverlet. De Uitgevende Partij staat in voor de juistheid van haar Credentials; de Erkennende Partij staat in voor haar beslissingen.',
  'clauses/force-majeure':
    'Een Partij is niet aansprakelijk voor een tekortkoming door een gebeurtenis buiten haar macht die zij redelijkerwijs niet kon voorzien of vermijden. Zij stelt de andere Partijen onverwijld in kennis, en de Partijen zoeken een oplossing die Lerenden niet benadeelt.',
  'clauses/amendment-delegated':
    'Bij wijze van uitzondering kunnen de door alle Partijen aangewezen coördinatoren ({coordinators}) een nieuwe versie van de bijlagen A en B goedkeuren zonder nieuwe handtekeningen. De goedkeuring van ieder van hen betreft dezelfde hashwaarde (SHA-256) van de tekst. De hoofdtekst van deze Overeenkomst kan zo niet worden gewijzigd.',
  'clauses/termination-notice':
    'Elke Partij kan deze Overeenkomst schriftelijk opzeggen met een opzegtermijn van {noticePeriod}. Bij een ernstige tekortkoming die niet binnen een schriftelijk gestelde redelijke termijn is hersteld, kan zij met onmiddellijke ingang opzeggen. Opzegging door een Partij beëindigt deze Overeenkomst voor alle Partijen.',
  'clauses/termination-resumption':
    'De Partij die een Erkenningsregel of deze Overeenkomst heeft opgeschort, beëindigt de opschorting schriftelijk zodra de reden is vervallen. Elke andere Partij kan haar daar met redenen om verzoeken.',
  'clauses/signature-form/originals':
    'Deze Overeenkomst wordt met de hand ondertekend in evenveel originelen als er Partijen zijn, één voor elke Partij.',
  'values/signatureKind/originals': 'Met de hand ondertekende originelen, één voor elke Partij',
};
