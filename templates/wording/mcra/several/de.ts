import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'Eine Partei ist ausstellende Partei für ihre eigenen Lehrveranstaltungen und anerkennende Partei überall dort, wo Anlage B sie als solche nennt. Anlage B gibt für jede Anerkennungszeile an, welche Partei ausstellt und welche anerkennt.',
  'clauses/contacts-changes':
    'Die Kontaktstellen der Parteien sind in Anlage D aufgeführt. Eine Partei kann ihre Kontaktstellen durch Mitteilung an alle anderen Parteien ändern; dies ist keine Änderung dieser Vereinbarung.',
  'clauses/recital-purpose':
    'Die Parteien möchten, dass Lernende schon vor der Einschreibung wissen, wie bei einer Partei Gelerntes von einer anderen anerkannt wird, und ihnen wiederholte Einzelprüfungen ersparen.',
  'clauses/object-direction/bidirectional':
    'Nach dieser Vereinbarung werden von einer Partei verliehene Nachweise von einer anderen in jeder Richtung anerkannt, die sich aus den Anlagen A und B ergibt.',
  'clauses/data-protection-breach':
    'Erlangt eine Partei Kenntnis von einer Verletzung des Schutzes personenbezogener Daten, die sie von einer anderen Partei erhalten hat, so unterrichtet sie diese unverzüglich.',
  'clauses/data-protection-rights':
    'Lernende können ihre Rechte nach den Artikeln 15 bis 22 DSGVO gegenüber jeder Partei ausüben. Ein Antrag, der eine andere Partei betrifft, wird dieser unverzüglich weitergeleitet.',
  'clauses/name-and-logo':
    'Eine Partei darf Namen und Logo einer anderen Partei nur verwenden, um wahrheitsgemäß über diese Vereinbarung zu informieren, und nur nach deren Gestaltungsvorgaben. Die Erlaubnis endet mit dieser Vereinbarung.',
  'clauses/liability':
    'Jede Partei haftet jeder anderen für Schäden, die sie vorsätzlich oder grob fahrlässig verursacht; bei sonstigen Pflichtverletzungen ist die Haftung auf den vorhersehbaren unmittelbaren Schaden begrenzt. Eine Haftung, die gesetzlich nicht beschränkt oder ausgeschlossen werden kann, und die Haftung gegenüber Lernenden bleiben unberührt. Die ausstellende Partei steht für die Richtigkeit ihrer Nachweise ein, die anerkennende Partei für ihre Entscheidungen.',
  'clauses/force-majeure':
    'Eine Partei haftet nicht für eine Nichterfüllung, die auf einem Ereignis außerhalb ihres Einflussbereichs beruht, das sie vernünftigerweise weder vorhersehen noch abwenden konnte. Sie unterrichtet die anderen Parteien unverzüglich, und die Parteien suchen eine Lösung, die Lernende nicht benachteiligt.',
  'clauses/amendment-delegated':
    'Abweichend davon können die von allen Parteien benannten Koordinierenden ({coordinators}) eine neue Fassung der Anlagen A und B ohne neue Unterschriften billigen. Die Billigung aller Parteien bezieht sich auf denselben Hashwert (SHA-256) des Textes. Der Hauptteil dieser Vereinbarung kann so nicht geändert werden.',
  'clauses/termination-notice':
    'Jede Partei kann diese Vereinbarung schriftlich kündigen; die Kündigungsfrist beträgt {noticePeriod}. Bei einer schwerwiegenden Pflichtverletzung, die nicht innerhalb einer schriftlich gesetzten angemessenen Frist behoben wird, kann sie fristlos kündigen. Die Kündigung durch eine Partei beendet diese Vereinbarung für alle Parteien.',
  'clauses/termination-resumption':
    'Die Partei, die eine Anerkennungszeile oder diese Vereinbarung ausgesetzt hat, beendet die Aussetzung schriftlich, sobald der Grund entfallen ist. Jede andere Partei kann sie mit Begründung darum ersuchen.',
  'clauses/signature-form/originals':
    'Diese Vereinbarung wird handschriftlich in so vielen Originalen unterzeichnet, wie es Parteien gibt, einem für jede Partei.',
  'values/signatureKind/originals':
    'Handschriftlich unterzeichnete Originale, eines für jede Partei',
};
