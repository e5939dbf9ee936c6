import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'Une Partie est la Partie émettrice pour ses propres Cours et la Partie de reconnaissance partout où l’annexe B la désigne comme telle. L’annexe B indique, pour chaque Ligne de reconnaissance, quelle Partie délivre et quelle Partie reconnaît.',
  'clauses/contacts-changes':
    'Les points de contact des Parties figurent à l’annexe D. Une Partie peut modifier les siens par notification à toutes les autres Parties\u00a0; cette modification ne constitue pas un avenant.',
  'clauses/recital-purpose':
    'Les Parties souhaitent que les apprenants sachent, avant de s’inscrire, comment les acquis obtenus auprès d’une Partie seront reconnus par une autre, et souhaitent leur épargner des examens individuels répétés.',
  'clauses/object-direction/bidirectional':
    'En vertu du présent Accord, les Certifications délivrées par une Partie sont reconnues par une autre dans chacun des sens fixés aux annexes A et B.',
  'clauses/data-protection-breach':
    'La Partie qui prend connaissance d’une violation de données à caractère personnel concernant des données reçues d’une autre Partie en informe celle-ci dans les meilleurs délais.',
  'clauses/data-protection-rights':
    'Les Apprenants peuvent exercer leurs droits prévus aux articles 15 à 22 du RGPD auprès de chacune des Parties. La demande qui concerne une autre Partie est transmise à celle-ci sans délai.',
  'clauses/name-and-logo':
    'Une Partie ne peut utiliser le nom et le logo d’une autre Partie que pour informer fidèlement sur le présent Accord et dans le respect de la charte graphique de celle-ci. Cette autorisation prend fin avec le présent Accord.',
  'clauses/liability':
    'Chaque Partie répond envers chacune des autres des dommages causés intentionnellement ou par faute lourde\u00a0; pour les autres manquements, sa responsabilité est limitée aux dommages directs et prévisibles. La responsabilité que la loi ne permet pas de limiter ou d’exclure et la responsabilité envers les Apprenants ne sont pas affectées. La Partie émettrice répond de l’exactitude de ses Certifications\u00a0; la Partie de reconnaissance répond de ses décisions.',
  'clauses/force-majeure':
    'Une Partie n’est pas responsable d’une inexécution due à un événement échappant à son contrôle, qu’elle ne pouvait raisonnablement ni prévoir ni éviter. Elle en informe les autres Parties sans délai et les Parties recherchent une solution qui ne lèse pas les Apprenants.',
  'clauses/amendment-delegated':
    'À titre d’exception, les coordinateurs désignés par toutes les Parties ({coordinators}) peuvent approuver une nouvelle version des annexes A et B sans nouvelle signature. L’approbation de chacun porte sur la même empreinte (SHA-256) du texte. Le corps du présent Accord ne peut être modifié de cette manière.',
  'clauses/termination-notice':
    'Chaque Partie peut résilier le présent Accord par écrit moyennant un préavis de {noticePeriod}. En cas de manquement grave auquel il n’est pas remédié dans un délai raisonnable fixé par écrit, elle peut le résilier avec effet immédiat. La résiliation par une Partie met fin au présent Accord pour toutes les Parties.',
  'clauses/termination-resumption':
    'La Partie qui a suspendu une Ligne de reconnaissance ou le présent Accord met fin à la suspension par écrit dès que le motif a disparu. Toute autre Partie peut le lui demander en indiquant ses raisons.',
  'clauses/signature-form/originals':
    'Le présent Accord est signé à la main en autant d’originaux que de Parties, un pour chacune.',
  'values/signatureKind/originals': 'Originaux signés à la main, un pour chaque Partie',
};
