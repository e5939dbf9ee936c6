import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'Una Parte è la Parte emittente per i propri Corsi e la Parte che riconosce ogni volta che l’allegato B la indica come tale. L’allegato B indica, per ciascuna Linea di riconoscimento, quale Parte emette e quale riconosce.',
  'clauses/contacts-changes':
    'I punti di contatto delle Parti sono elencati nell’allegato D. Una Parte può cambiare i propri dandone comunicazione a tutte le altre Parti; tale cambiamento non costituisce modifica dell’Accordo.',
  'clauses/recital-purpose':
    'Le Parti desiderano che i discenti sappiano, prima di iscriversi, come quanto appreso presso una Parte sarà riconosciuto da un’altra, e desiderano risparmiare loro ripetute valutazioni individuali.',
  'clauses/object-direction/bidirectional':
    'In base al presente Accordo le Credenziali rilasciate da una Parte sono riconosciute da un’altra in ciascuna delle direzioni fissate dagli allegati A e B.',
  'clauses/data-protection-breach':
    'La Parte che viene a conoscenza di una violazione di dati personali ricevuti da un’altra Parte ne informa quest’ultima senza ingiustificato ritardo.',
  'clauses/data-protection-rights':
    'I Discenti possono esercitare i diritti di cui agli articoli da 15 a 22 del RGPD nei confronti di ciascuna Parte. La richiesta che riguarda un’altra Parte le è trasmessa senza indugio.',
  'clauses/name-and-logo':
    'Una Parte può usare il nome e il logo di un’altra solo per informare in modo veritiero sul presente Accordo e secondo le regole di identità visiva di quest’ultima. L’autorizzazione termina con il presente Accordo.',
  'clauses/liability':
    'Ciascuna Parte risponde verso ciascuna delle altre dei danni causati con dolo o colpa grave; per gli altri inadempimenti la responsabilità è limitata al danno diretto e prevedibile. Restano impregiudicate la responsabilità che la legge non consente di limitare o escludere e la responsabilità verso i Discenti. La Parte emittente risponde dell’esattezza delle proprie Credenziali; la Parte che riconosce risponde delle proprie decisioni.',
  'clauses/force-majeure':
    'Una Parte non risponde di un inadempimento dovuto a un evento fuori del suo controllo che non poteva ragionevolmente prevedere né evitare. Essa informa senza indugio le altre Parti, e le Parti cercano una soluzione che non svantaggi i Discenti.',
  'clauses/amendment-delegated':
    'In deroga, i coordinatori nominati da tutte le Parti ({coordinators}) possono approvare una nuova versione degli allegati A e B senza nuove firme. L’approvazione di ciascuno si riferisce alla stessa impronta digitale (SHA-256) del testo. Il corpo del presente Accordo non può essere modificato in questo modo.',
  'clauses/termination-notice':
    'Ciascuna Parte può recedere per iscritto dal presente Accordo con un preavviso di {noticePeriod}. In caso di grave inadempimento non sanato entro un termine ragionevole fissato per iscritto, può recedere con effetto immediato. Il recesso di una Parte pone fine al presente Accordo per tutte le Parti.',
  'clauses/termination-resumption':
    'La Parte che ha sospeso una Linea di riconoscimento o il presente Accordo pone fine alla sospensione per iscritto non appena il motivo viene meno. Ogni altra Parte può chiederglielo con motivazione.',
  'clauses/signature-form/originals':
    'Il presente Accordo è firmato a mano in tanti originali quante sono le Parti, uno per ciascuna.',
  'values/signatureKind/originals': 'Originali firmati a mano, uno per ciascuna Parte',
};
