import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Anerkennung von Microcredentials in Datenkompetenz',
  notice:
    'Ausgearbeitetes Beispiel. Beide Hochschulen, die Personen, die Kurse und alle Zahlen sind erfunden.',
  objectText:
    'Wer ein Microcredential der anderen Hochschule erworben hat, soll denselben Stoff nicht noch einmal lernen müssen.',
  nationalLaw: 'die Hochschulgesetze der Länder, in denen die Parteien ihren Sitz haben',
  existingAgreement: 'Erasmus+-Hochschulvereinbarung 2022–2029 vom 14. Februar 2022',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (fiktiv)',
      legalForm: 'öffentliche Universität mit eigener Rechtspersönlichkeit',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'die Fakultät für Daten und Gesellschaft',
      representedBy: 'Professorin Marijke van Houten',
      position: 'Rektorin',
      byVirtueOf: 'Artikel 7 der Satzung',
      qaAgency: 'Agentur für Hochschulqualität (fiktiv)',
      qaDecision: 'positiv, Nr. 2024/17',
    },
    {
      legalName: 'Hochschule Falkental (fiktiv)',
      legalForm: 'Körperschaft des öffentlichen Rechts',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'die Fakultät für Angewandte Informatik',
      representedBy: 'Dr. Jonas Reinhardt',
      position: 'Präsident',
      byVirtueOf: '§ 14 der Grundordnung',
      qaAgency: 'Akkreditierungsinstitut für Hochschulen (fiktiv)',
      qaDecision: 'Systemakkreditierung, Nr. 2023/08',
    },
  ],
  courses: [
    {
      title: 'Datenkompetenz für alle',
      outcomes: [
        'Die Lernenden beurteilen Qualität und Herkunft eines Datensatzes.',
        'Die Lernenden stellen Daten so dar, dass andere die gezogene Schlussfolgerung prüfen können.',
        'Die Lernenden erläutern, welche rechtlichen und ethischen Regeln für personenbezogene Daten gelten.',
      ],
      assessment: 'Beaufsichtigte schriftliche Prüfung (90 Minuten) und benoteter Projektbericht',
      prerequisites: 'Keine',
      targetCourse: 'Grundlagen der Datenanalyse (INF-110)',
      targetProgramme: 'Angewandte Informatik',
      targetDegree: 'Bachelor of Science',
    },
    {
      title: 'Verantwortungsvoller Umgang mit künstlicher Intelligenz',
      outcomes: [
        'Die Lernenden beschreiben, wie ein lernendes System zu einem Ergebnis gelangt.',
        'Die Lernenden erkennen typische Fehler und Verzerrungen solcher Systeme.',
        'Die Lernenden schlagen Maßnahmen für einen verantwortungsvollen Einsatz am Arbeitsplatz vor.',
      ],
      assessment: 'Mündliche Prüfung (20 Minuten) anhand einer Fallstudie',
      prerequisites: 'Grundkenntnisse der Statistik',
      targetCourse: 'Technik und Gesellschaft (Wahlgruppe)',
      targetProgramme: 'Daten und Gesellschaft',
      targetDegree: 'Bachelor of Arts',
    },
  ],
  qualityStatement:
    'Jede Lehrveranstaltung wird vom Fakultätsrat genehmigt, nach jedem Durchgang von den Lernenden bewertet und alle drei Jahre von einer externen Fachperson begutachtet.',
  receiver: 'die Stelle für die Anerkennung von Studienleistungen',
  decider: 'der Prüfungsausschuss des Studiengangs',
  appealBody: 'der Widerspruchsausschuss der Hochschule',
  purposes:
    'Prüfung der Echtheit eines Nachweises, Entscheidung über die Anerkennung, Bearbeitung von Rechtsbehelfen und anonyme Statistik',
  categories:
    'Name, Geburtsdatum, Matrikelnummer, Nachweis mit Ergebnissen, Schriftverkehr zum Antrag',
  dataLegalBasis:
    'Artikel 6 Absatz 1 Buchstabe e DSGVO (Aufgabe im öffentlichen Interesse) in Verbindung mit dem nationalen Hochschulrecht',
  channel: 'das Portal, verschlüsselt und mit persönlicher Anmeldung',
  retention: 'fünf Jahre ab der Entscheidung; die Entscheidung selbst mit der Studierendenakte',
  learnerStatus: 'eingeschriebene Studierende und zu einem Studiengang zugelassene Personen',
  documents: 'der elektronische Nachweis und ein Ausweisdokument',
  coordinators: ['Dr. Sanne de Wit', 'Prof. Dr. Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'So verwenden Sie die Mustervereinbarung',
  intro: [
    'Eine Mustervereinbarung über die Anerkennung von Studienleistungen legt im Voraus fest, welche Kurse oder Microcredentials einer Einrichtung eine andere anerkennt, als was und unter welchen Bedingungen. Lernende wissen vor der Einschreibung, woran sie sind, und die Verwaltung prüft nicht mehr jeden Fall von Anfang an.',
    'Der Text ist ein Muster. Er ersetzt keine Rechtsberatung: Einige Klauseln sind zur Prüfung gekennzeichnet, weil das Recht von Land zu Land verschieden ist.',
  ],
  steps: [
    {
      title: 'Die vier Merkmale vereinbaren',
      text: 'Legen Sie mit Ihrer Partnereinrichtung zuerst Art, Ziel, Verfahrensschritte und Einschränkungen fest. Sie bestimmen, welche Abschnitte das Dokument enthält.',
    },
    {
      title: 'Parteien und Unterzeichnende benennen',
      text: 'Partei ist immer die juristische Person, auch wenn sie durch eine Fakultät handelt. Klären Sie früh, wer die Einrichtung verpflichten kann und was in welcher Form unterzeichnet werden muss.',
    },
    {
      title: 'Lehrveranstaltungen beschreiben',
      text: 'Übernehmen Sie jede Lehrveranstaltung aus dem Katalog, damit Lernergebnisse, Punkte und Niveaus zu einer bestimmten Fassung gehören. Nichtformales Lernen braucht zusätzlich Qualitätssicherung, Identitätsprüfung und Beurteilung.',
    },
    {
      title: 'Angeben, als was anerkannt wird',
      text: 'Wählen Sie für jede Zeile das Ziel im aufnehmenden Curriculum, die vergebenen ECTS und die Verbindung mehrerer Lehrveranstaltungen. Begründen Sie abweichende Punktzahlen.',
    },
    {
      title: 'Bedingungen, Fristen und übrige Klauseln festlegen',
      text: 'Verlangen Sie nicht mehr, als Sie prüfen werden. Bedingungen gelten für alle Zeilen, sofern eine Zeile nichts Eigenes nennt. Behalten Sie den Mustertext möglichst bei: Abweichungen werden der Partnereinrichtung gezeigt.',
    },
    {
      title: 'Prüfen, billigen, unterzeichnen',
      text: 'Beide Seiten billigen denselben, durch seinen Hashwert bestimmten Text. Danach verlangt jede Änderung der Bestimmungen eine neue Billigung. Unterzeichnung, Inkrafttreten und Veröffentlichung folgen getrennt.',
    },
  ],
  pathsTitle: 'Die sechzehn üblichen Wege',
  pathsIntro:
    'Vier Fragen mit je zwei Antworten führen zu sechzehn Dokumenten. Jedes ist vollständig; sie unterscheiden sich nur in den Klauseln, die die Antworten erfordern.',
  questions: {
    direction: 'Wer erkennt wen an?',
    scope: 'Wie viele Lehrveranstaltungen?',
    level: 'Wer handelt?',
    learning: 'Welche Art des Lernens?',
  },
  answers: {
    direction: {
      unidirectional:
        'Eine Einrichtung stellt aus, die andere erkennt an. Verfahren und Rechtsbehelf werden nur für die anerkennende Einrichtung angegeben.',
      bidirectional:
        'Jede erkennt Lehrveranstaltungen der anderen an. Jede Zeile nennt ihre Richtung; Verfahren und Rechtsbehelf werden für beide angegeben.',
    },
    scope: {
      one: 'Anlage A beschreibt je Richtung eine Lehrveranstaltung; Anlage B hat wenige Zeilen.',
      several:
        'Anlage A beschreibt mehrere Lehrveranstaltungen. Zeilen können sie verbinden: alle, eine beliebige oder eine bestimmte Zahl.',
    },
    level: {
      institution: 'Die Einrichtung handelt als Ganzes und wird durch ihre Leitung vertreten.',
      faculty:
        'Die Fakultät wird genannt und führt die Vereinbarung durch; die Dekanin oder der Dekan kann mitzeichnen. Partei bleibt die Einrichtung.',
    },
    learning: {
      formal:
        'Lehrveranstaltungen und Module in Studiengängen, in Präsenz, gemischt oder online. ECTS-Leistungspunkte werden angegeben.',
      'non-formal':
        'Kurse außerhalb von Studiengängen, etwa MOOCs. Qualitätssicherung, Identitätsprüfung und Beurteilung sind Pflicht; Leistungspunkte können durch Stunden ersetzt werden.',
    },
  },
  wordTitle: 'Arbeiten in Word',
  word: [
    'Füllen Sie die hervorgehobenen Stellen aus; wo sich eine Liste öffnet, wählen Sie daraus. Was noch fehlt, bleibt gekennzeichnet, bis Sie es ergänzen.',
    'Laden Sie die bearbeitete Datei hoch: Jede Änderung einer Klausel oder eines Feldes wird zu einem Vorschlag, den die Partnereinrichtung annimmt oder bespricht. Kommentare und nachverfolgte Änderungen bleiben erhalten; Text außerhalb der Felder wird aufgelistet.',
    'Weichen der sichtbare Text und die maschinenlesbaren Daten in der Datei voneinander ab, so gilt der sichtbare Text.',
  ],
  reviewTitle: 'Zu prüfende Klauseln',
  review:
    'Als Mustertext gekennzeichnete Klauseln betreffen Datenschutz, Haftung, Kündigung, Streitigkeiten und allgemeine Bestimmungen. Lassen Sie sie von Ihrer Rechtsabteilung prüfen, bevor Sie die Bestimmungen billigen.',
};
