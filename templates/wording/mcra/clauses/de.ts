import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'Diese Mustervereinbarung über die Anerkennung von Studienleistungen (die „Vereinbarung“) wird zwischen den folgenden Parteien (jeweils eine „Partei“, zusammen die „Parteien“) geschlossen.',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, Sitz: {seat}, {country}, Registrierung: {registration}, vertreten durch {representedBy} aufgrund von {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, Sitz: {seat}, {country}, Registrierung: {registration}, handelnd durch {unit}, vertreten durch {representedBy} aufgrund von {byVirtueOf}.',
  },
  'party-faculty-authority':
    'Gebunden ist als Partei {legalName}. Die Durchführung dieser Vereinbarung obliegt der folgenden Einheit, deren Dekanin oder Dekan mitzeichnen kann: {unit}.',
  'party-quality-status':
    'Externe Qualitätssicherung von {legalName}: {qaAgency}, Entscheidung {qaDecision}, gültig ab {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      '{issuingParty} ist die ausstellende Partei. {recognisingParty} ist die anerkennende Partei.',
    bidirectional:
      'Jede Partei ist ausstellende Partei für ihre eigenen Lehrveranstaltungen und anerkennende Partei für die der anderen Partei. Anlage B gibt die Richtung jeder Anerkennungszeile an.',
  },
  'signatory-authority':
    'Wer unterzeichnet, erklärt, aufgrund der in diesem Abschnitt genannten Vollmacht oder Delegation befugt zu sein, die neben der Unterschrift genannte Partei zu verpflichten.',
  'contacts-changes':
    'Die Kontaktstellen der Parteien sind in Anlage D aufgeführt. Eine Partei kann ihre Kontaktstellen durch Mitteilung an die andere Partei ändern; dies ist keine Änderung dieser Vereinbarung.',
  'recital-purpose':
    'Die Parteien möchten, dass Lernende schon vor der Einschreibung wissen, wie bei der einen Partei Gelerntes von der anderen anerkannt wird, und ihnen wiederholte Einzelprüfungen ersparen.',
  'recital-autonomy':
    'Jede Partei bleibt verantwortlich für die Qualität ihrer Lehrveranstaltungen, für ihre Abschlüsse und für die Entscheidungen, die ihr das Recht vorbehält.',
  'recital-national-law':
    'Diese Vereinbarung wird unter Berücksichtigung folgender Bestimmungen geschlossen: {nationalLaw}.',
  'recital-lisbon-convention':
    'Die Parteien wenden die Grundsätze der Lissabonner Anerkennungskonvention (SEV Nr. 165) an, insbesondere den Grundsatz, dass anerkannt wird, sofern kein wesentlicher Unterschied nachgewiesen ist.',
  'recital-ets-138':
    'Die Parteien berücksichtigen das europäische Übereinkommen SEV Nr. 138 über die Gleichwertigkeit von Studienzeiten an Universitäten.',
  'recital-ects-guide':
    'Die Parteien weisen Leistungspunkte nach dem ECTS-Leitfaden (2015) zu, vergeben sie danach und erkennen sie danach an.',
  'recital-council-2018':
    'Die Parteien berücksichtigen die Empfehlung des Rates vom 26. November 2018 zur automatischen gegenseitigen Anerkennung von Qualifikationen und Lernzeiten im Ausland (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'Die Parteien berücksichtigen die Empfehlung des Rates vom 16. Juni 2022 zu Microcredentials (2022/C 243/02).',
  'recital-existing-agreement':
    'Diese Vereinbarung ergänzt die folgende Vereinbarung der Parteien, die in Kraft bleibt: {existingAgreement}.',
  'object-direction': {
    unidirectional:
      'Nach dieser Vereinbarung erkennt die anerkennende Partei von der ausstellenden Partei verliehene Nachweise nach Maßgabe der Anlagen A und B an.',
    bidirectional:
      'Nach dieser Vereinbarung erkennt jede Partei von der anderen Partei verliehene Nachweise nach Maßgabe der Anlagen A und B an.',
  },
  'object-scope': {
    one: 'Diese Vereinbarung umfasst in jeder vereinbarten Richtung die eine in Anlage A beschriebene Lehrveranstaltung.',
    several:
      'Diese Vereinbarung umfasst die in Anlage A beschriebenen Lehrveranstaltungen und keine weiteren.',
  },
  'object-learning': {
    formal:
      'Es handelt sich um formales Lernen: Es findet innerhalb der Studiengänge oder des anerkannten Angebots der ausstellenden Partei statt und führt zu Leistungspunkten.',
    'non-formal':
      'Es handelt sich ganz oder teilweise um nichtformales Lernen, etwa um offene Online-Kurse (MOOCs). Eine Anerkennungszeile dieser Vereinbarung gilt anstelle eines Verfahrens zur Anerkennung außerhochschulisch erworbener Kompetenzen, das sonst vom Anbieter abhinge.',
  },
  'object-objective': 'Ziel der Anerkennung: {objective}.',
  'object-text': 'Die Parteien führen dazu aus: {objectiveText}',
  strength: {
    automatic:
      'Sind die Bedingungen einer Anerkennungszeile erfüllt, so erkennt die anerkennende Partei ohne weitere fachliche Prüfung an.',
    presumption:
      'Sind die Bedingungen einer Anerkennungszeile erfüllt, so wird die Anerkennbarkeit vermutet. Die anerkennende Partei kann die Anerkennung nur ablehnen, wenn sie mit Begründung einen wesentlichen Unterschied nachweist, der bei Unterzeichnung dieser Vereinbarung nicht bekannt war.',
    'simplified-assessment':
      'Sind die Bedingungen einer Anerkennungszeile erfüllt, so entscheidet die anerkennende Partei nach einer vereinfachten Prüfung. Diese ist auf die in Anlage B genannten Punkte beschränkt.',
  },
  effect: {
    right:
      'Wer die Bedingungen einer Anerkennungszeile erfüllt, hat Anspruch auf die dort vorgesehene Anerkennung und kann sich gegenüber der anerkennenden Partei auf diese Vereinbarung berufen.',
    undertaking:
      'Diese Vereinbarung verpflichtet nur die Parteien untereinander. Sie begründet für sich genommen keinen einklagbaren Anspruch von Lernenden; deren gesetzliche Rechte bleiben unberührt.',
  },
  'more-favourable':
    'Diese Vereinbarung hindert keine Partei daran, Gelerntes auf anderer Grundlage oder zu für die Lernenden günstigeren Bedingungen anzuerkennen.',
  'definition-micro-credential':
    '„Microcredential“: der Nachweis über die Lernergebnisse, die Lernende im Rahmen einer weniger umfangreichen Lerneinheit erzielt haben und die anhand transparenter und eindeutig festgelegter Kriterien beurteilt wurden, im Sinne der Empfehlung des Rates vom 16. Juni 2022.',
  'definition-credential':
    '„Nachweis“: ein Dokument auf Papier oder in elektronischer Form, mit dem die verleihende Stelle bescheinigt, dass Lernende die Lernergebnisse einer Lehrveranstaltung erreicht haben; Microcredentials sind eingeschlossen.',
  'definition-course':
    '„Lehrveranstaltung“: eine Lehrveranstaltung, ein Modul oder ein sonstiges Lernangebot, das in Anlage A beschrieben ist, in der dort genannten Fassung.',
  'definition-learning-outcomes':
    '„Lernergebnisse“: Aussagen darüber, was Lernende nach Abschluss einer Lehrveranstaltung wissen, verstehen und zu tun in der Lage sind.',
  'definition-ects':
    '„ECTS“: das Europäische System zur Übertragung und Akkumulierung von Studienleistungen, wie es im ECTS-Leitfaden beschrieben ist.',
  'definition-recognition':
    '„Anerkennung“: die förmliche Bestätigung des Wertes eines Nachweises durch die anerkennende Partei für den in dieser Vereinbarung genannten Zweck.',
  'definition-recognition-line':
    '„Anerkennungszeile“: ein nummerierter Eintrag der Anlage B, der für eine Richtung angibt, welche Lehrveranstaltungen als was anerkannt werden.',
  'definition-issuing-party':
    '„Ausstellende Partei“: die Partei, deren Lehrveranstaltung zu dem betreffenden Nachweis führt.',
  'definition-recognising-party':
    '„Anerkennende Partei“: die Partei, die den betreffenden Nachweis anerkennen soll.',
  'definition-learner':
    '„Lernende“: Personen, die einen von dieser Vereinbarung erfassten Nachweis erworben haben oder eine Lehrveranstaltung besuchen, um ihn zu erwerben.',
  'definition-substantial-difference':
    '„Wesentlicher Unterschied“: ein Unterschied zwischen den erreichten und den geforderten Lernergebnissen, der den Erfolg in dem weiteren Studium oder der Tätigkeit, für die anerkannt werden soll, voraussichtlich verhindert.',
  'definition-working-day':
    '„Arbeitstag“: ein Tag, an dem die Verwaltung der anerkennenden Partei geöffnet ist, mit Ausnahme von Samstagen, Sonntagen, gesetzlichen Feiertagen an ihrem Sitz und vorab angekündigten allgemeinen Schließtagen.',
  'courses-annex': {
    one: 'Die von dieser Vereinbarung erfasste Lehrveranstaltung jeder ausstellenden Partei ist in Anlage A beschrieben.',
    several:
      'Die von dieser Vereinbarung erfassten Lehrveranstaltungen sind in Anlage A beschrieben.',
  },
  'courses-snapshot':
    'Anlage A gibt jede Lehrveranstaltung in dem Stand wieder, in dem diese Vereinbarung gebilligt wurde. Eine spätere Fassung ist erst erfasst, wenn Anlage A geändert worden ist oder soweit der Abschnitt über die Qualitätssicherung dies vorsieht.',
  'courses-non-formal':
    'Für Lehrveranstaltungen des nichtformalen Lernens gibt Anlage A auch an, wie die Qualität gesichert, die Identität der Lernenden geprüft und die Lernergebnisse beurteilt werden. Die ausstellende Partei hält dies aufrecht, solange die Lehrveranstaltung erfasst ist.',
  'definition-bodies':
    '„Verleihende Stelle“: die Stelle, in deren Namen ein Nachweis verliehen wird. Anlage A nennt sie für jede Lehrveranstaltung und, soweit davon verschieden, die Stelle, die lehrt und prüft, sowie die Stelle, die den Nachweis siegelt.',
  'courses-bodies':
    'Eine Stelle, die Nachweise für eine andere siegelt, handelt aufgrund des Auftrags, dessen Aktenzeichen und Daten in Anlage A genannt sind. Ein außerhalb dieses Auftrags gesiegelter Nachweis ist nicht erfasst.',
  'targets-annex':
    'Anlage B gibt für jede Anerkennungszeile an, als was die anerkennende Partei die Lehrveranstaltungen anerkennt, in welchem Studiengang und nach welcher Fassung ihrer Ordnungen.',
  'targets-ects':
    'Die anerkennende Partei vergibt die in Anlage B genannte Zahl von ECTS-Leistungspunkten. Weicht diese Zahl von der der ausstellenden Partei ab, so nennt Anlage B den Grund.',
  'targets-none':
    'Enthält Anlage B für eine Lehrveranstaltung oder einen Studiengang keine Anerkennungszeile, so ist nichts vereinbart; daraus folgt nichts für oder gegen eine Anerkennung.',
  'targets-groups':
    'Eine Anerkennungszeile kann mehrere Lehrveranstaltungen und mehrere Ziele verbinden. Anlage B gibt an, ob alle Lehrveranstaltungen, eine beliebige davon oder eine bestimmte Anzahl abgeschlossen sein müssen.',
  'targets-limits':
    'In Anlage B genannte Obergrenzen und Ausschlüsse gelten für die betreffende Anerkennungszeile. Ein Nachweis wird innerhalb einer Anerkennungszeile nicht doppelt angerechnet.',
  'conditions-general':
    'Eine Anerkennungszeile gilt, wenn die Bedingungen dieses Abschnitts erfüllt sind. Eine in Anlage B für eine Anerkennungszeile genannte Bedingung ersetzt für diese Zeile die entsprechende Bedingung dieses Abschnitts.',
  'condition-minimum-grade': 'Mindestnote: {minimumGrade}.',
  'condition-formats': 'Der Nachweis wird in einem dieser Formate vorgelegt: {credentialFormats}.',
  'condition-seal':
    'Elektronisches Siegel oder elektronische Signatur des Nachweises: {sealLevel}.',
  'condition-status':
    'Der Status des Nachweises lässt sich elektronisch prüfen, und der Nachweis ist nicht widerrufen.',
  'condition-identity':
    'Beaufsichtigung der Prüfung und Feststellung der Identität: {identityAssurance}.',
  'condition-supervised': 'Die Prüfung wurde beaufsichtigt.',
  'condition-assessment': 'Art der Prüfung der Lernergebnisse: {assessmentTypes}.',
  'condition-modes': 'Durchführungsform der Lehrveranstaltung: {modes}.',
  'condition-minimum-eqf': 'EQR-Niveau der Lehrveranstaltung: {minimumEqf} oder höher.',
  'condition-minimum-ects': 'Der Nachweis bescheinigt mindestens {minimumEcts}.',
  'condition-awarded-from': 'Der Nachweis wurde am {awardedFrom} oder später verliehen.',
  'condition-awarded-until': 'Der Nachweis wurde am {awardedUntil} oder früher verliehen.',
  'condition-maximum-age':
    'Bei Antragstellung sind seit der Verleihung des Nachweises nicht mehr als {maximumAge} vergangen.',
  'condition-accredited':
    'Am Tag der Verleihung war die in Anlage A genannte Akkreditierung oder sonstige Qualitätssicherung gültig.',
  'condition-learner-status': 'Status der Lernenden: {learnerStatus}.',
  'condition-programmes': 'Die Anerkennung ist auf diese Studiengänge beschränkt: {programmes}.',
  'condition-max-learners':
    'Höchstzahl der Anerkennungen in einem akademischen Jahr, in der Reihenfolge vollständiger Anträge: {maxLearners}.',
  'condition-max-ects':
    'Einer Person werden nach dieser Vereinbarung für einen Abschluss höchstens {maxEcts} angerechnet.',
  'condition-no-double-counting':
    'Bereits für denselben Abschluss angerechnete Leistungen werden nicht erneut angerechnet.',
  'condition-language': 'Erforderliches Sprachniveau: {languageLevel}.',
  'condition-documents': 'Vorzulegen sind: {documents}.',
  'condition-residual-assessment': 'Verbleibende Prüfung: {residualAssessment}',
  'condition-other': 'Weitere Bedingung: {otherCondition}',
  'condition-back-coverage': {
    without: 'Vor Inkrafttreten dieser Vereinbarung verliehene Nachweise sind nicht erfasst.',
    with: 'Vor Inkrafttreten dieser Vereinbarung verliehene Nachweise sind erfasst, wenn sie am {backCoverageFrom} oder später verliehen wurden.',
  },
  'process-request':
    'Anträge auf Anerkennung durch {recognisingParty}: Antragsannahme: {receiver}; Entscheidung: {decider}. Die Schritte sind in Anlage C beschrieben.',
  'process-completeness':
    'Spätestens {completenessTime} nach Eingang bestätigt die anerkennende Partei den Lernenden, dass der Antrag vollständig ist, oder teilt mit, was fehlt.',
  'process-decision': {
    'by-person': 'Bei {recognisingParty} wird jede Entscheidung von einem Menschen getroffen.',
    automated:
      'Bei {recognisingParty} kann eine Entscheidung zugunsten der Lernenden automatisiert ergehen, wenn alle Bedingungen nachweislich erfüllt sind. Rechtsgrundlage: {automaticLaw}. Die Betroffenen werden darüber unterrichtet und können eine Überprüfung durch einen Menschen verlangen. Über eine Ablehnung entscheidet stets ein Mensch.',
  },
  'process-time':
    'Die anerkennende Partei entscheidet spätestens {decisionTime} nach Eingang des vollständigen Antrags, in jedem Fall innerhalb der für sie geltenden gesetzlichen Frist.',
  'process-reasons':
    'Eine Ablehnung oder eine hinter Anlage B zurückbleibende Anerkennung ergeht schriftlich, mit Begründung und mit einem Hinweis auf den möglichen Rechtsbehelf. Es ist Sache der anerkennenden Partei nachzuweisen, dass eine Bedingung nicht erfüllt ist oder ein wesentlicher Unterschied besteht.',
  'process-authenticity':
    'Bei begründetem Zweifel an der Echtheit eines Nachweises beantwortet die ausstellende Partei Fragen der anerkennenden Partei spätestens {completenessTime} nach deren Eingang. Bis dahin ruht die Entscheidungsfrist.',
  'process-language': 'Verfahrenssprache bei {recognisingParty}: {processLanguage}.',
  'process-appeal':
    'Gegen eine Entscheidung von {recognisingParty} kann ein Rechtsbehelf eingelegt werden. Zuständige Stelle: {appealBody}. Gesetzliche Rechtsbehelfe bleiben unberührt.',
  'process-appeal-time':
    'Der Rechtsbehelf gegen eine Entscheidung von {recognisingParty} ist spätestens {appealTime} nach deren Bekanntgabe einzulegen.',
  'grade-conversion': {
    none: 'Noten werden nicht umgerechnet. Die Anerkennung wird ohne Note vermerkt.',
    'pass-fail': 'Noten werden nicht umgerechnet. Die Anerkennung wird mit „bestanden“ vermerkt.',
    'ects-tables':
      'Noten werden anhand der ECTS-Einstufungstabellen der Anlage G umgerechnet. Überschneiden sich die prozentualen Bereiche, so wird die Note gewählt, die dort vereinbart ist (niedrigste, mittlere oder höchste).',
    'modified-bavarian':
      'Noten werden nach der modifizierten bayerischen Formel in die deutsche Skala umgerechnet: 1 + 3 × (Bestnote − erzielte Note) ÷ (Bestnote − unterste Bestehensnote), mit den in Anlage G genannten Grenzwerten.',
    linear: 'Noten werden linear zwischen den in Anlage G genannten Grenzwerten umgerechnet.',
    table: 'Noten werden anhand der Tabelle in Anlage G umgerechnet.',
  },
  'grade-original':
    'Die ursprüngliche Note, ihre Skala und der Name der ausstellenden Partei werden stets neben dem Ergebnis angegeben.',
  'quality-statements':
    'Jede Partei legt nachstehend dar, wie sie die Qualität ihrer Lehrveranstaltungen im Einklang mit den Standards und Leitlinien für die Qualitätssicherung im Europäischen Hochschulraum (ESG) sichert.',
  'quality-principles':
    'Die Parteien haben die zehn Grundsätze des Anhangs II der Empfehlung des Rates vom 16. Juni 2022 geprüft. Das Ergebnis ist in der nachstehenden Tabelle festgehalten.',
  'quality-changes':
    'Die ausstellende Partei kündigt Änderungen der Lernergebnisse, des Arbeitsaufwands, der Leistungspunkte, des Niveaus, der Prüfung oder der Akkreditierung einer Lehrveranstaltung rechtzeitig vor ihrem Wirksamwerden an. Der Entzug oder das Ruhen einer Akkreditierung wird unverzüglich mitgeteilt.',
  'quality-changes-notice': 'Änderungen werden mindestens {changeNotice} im Voraus angekündigt.',
  'quality-changes-effect':
    'Wer die Lehrveranstaltung vor dem Wirksamwerden der Änderung begonnen hat, wird nach der Fassung behandelt, in der er oder sie begonnen hat. Im Übrigen kann die anerkennende Partei die Anerkennungszeile schriftlich aussetzen, bis die Parteien sie bestätigt oder geändert haben.',
  'quality-review':
    'Einmal jährlich werten die Parteien die Durchführung dieser Vereinbarung aus: Zahl der Anträge und Entscheidungen, Ablehnungen und ihre Gründe, Änderungen von Lehrveranstaltungen und mögliche Verbesserungen.',
  fees: {
    none: 'Die anerkennende Partei erhebt von den Lernenden für die Anerkennung nach dieser Vereinbarung keine Gebühr; auch die Parteien stellen einander nichts in Rechnung.',
    charged: 'Es gelten folgende Gebühren: {feesText}',
  },
  publication: {
    'full-text':
      'Die Parteien veröffentlichen diese Vereinbarung im vollen Wortlaut, von Unterzeichnenden und Kontaktpersonen jedoch nur Name und Funktion.',
    summary:
      'Die Parteien veröffentlichen eine Zusammenfassung dieser Vereinbarung: die Parteien, die Anerkennungszeilen mit ihren Bedingungen, die Laufzeit und den Status.',
    listing:
      'Die Parteien veröffentlichen nur den Titel dieser Vereinbarung, die Parteien, die Laufzeit und den Status.',
  },
  'data-protection':
    'Die Parteien verarbeiten personenbezogene Daten nach dieser Vereinbarung im Einklang mit der Datenschutz-Grundverordnung der Europäischen Union („DSGVO“) und dem für sie jeweils geltenden nationalen Recht. Einzelheiten regelt Anlage E.',
  'data-protection-roles': {
    independent:
      'Jede Partei ist für die von ihr vorgenommene Verarbeitung eigenständig verantwortlich und haftet dafür allein.',
    joint:
      'Für die in Anlage E beschriebene Verarbeitung sind die Parteien gemeinsam Verantwortliche im Sinne des Artikels 26 DSGVO. Anlage E legt fest, wer die Lernenden informiert, wer ihre Anträge beantwortet und wer Anlaufstelle ist; das Wesentliche dieser Vereinbarung wird den Lernenden zur Verfügung gestellt.',
  },
  'data-protection-purposes':
    'Personenbezogene Daten werden nur für folgende Zwecke verarbeitet: {purposes}. Zu anderen Zwecken werden sie nicht verwendet.',
  'data-protection-categories': 'Kategorien personenbezogener Daten: {categories}.',
  'data-protection-legal-basis': 'Rechtsgrundlage: {dataLegalBasis}.',
  'data-protection-channel':
    'In der Regel legen die Lernenden den Nachweis selbst vor. Soweit die Parteien personenbezogene Daten unmittelbar austauschen, nutzen sie diesen sicheren Weg: {channel}.',
  'data-protection-retention':
    'Speicherdauer: {retention}. Danach werden die Daten gelöscht oder nach Maßgabe des Rechts archiviert.',
  'data-protection-breach':
    'Erlangt eine Partei Kenntnis von einer Verletzung des Schutzes personenbezogener Daten, die sie von der anderen Partei erhalten hat, so unterrichtet sie diese unverzüglich.',
  'data-protection-breach-time':
    'Die Unterrichtung erfolgt spätestens {breachTime} nach Kenntnis von der Verletzung.',
  'data-protection-transfers': {
    none: 'Nach dieser Vereinbarung werden keine personenbezogenen Daten in Länder außerhalb des Europäischen Wirtschaftsraums übermittelt.',
    safeguarded:
      'In Länder außerhalb des Europäischen Wirtschaftsraums werden personenbezogene Daten nur nach Kapitel V DSGVO und mit folgenden Garantien übermittelt: {transferSafeguards}.',
  },
  'data-protection-rights':
    'Lernende können ihre Rechte nach den Artikeln 15 bis 22 DSGVO gegenüber jeder Partei ausüben. Ein Antrag, der die andere Partei betrifft, wird dieser unverzüglich weitergeleitet.',
  'course-materials':
    'Rechte an Lehrmaterialien verbleiben bei ihren Inhabern. Diese Vereinbarung räumt keine Nutzungsrechte ein, die über die zum Vergleich der Lehrveranstaltungen nötige Einsicht hinausgehen.',
  'name-and-logo':
    'Eine Partei darf Namen und Logo der anderen Partei nur verwenden, um wahrheitsgemäß über diese Vereinbarung zu informieren, und nur nach deren Gestaltungsvorgaben. Die Erlaubnis endet mit dieser Vereinbarung.',
  confidentiality:
    'Als vertraulich gekennzeichnete Informationen werden nur zur Durchführung dieser Vereinbarung verwendet und bis drei Jahre nach ihrem Ende Dritten nicht offengelegt. Gesetzliche Offenlegungspflichten, insbesondere öffentlicher Stellen, bleiben unberührt.',
  liability:
    'Jede Partei haftet der anderen für Schäden, die sie vorsätzlich oder grob fahrlässig verursacht; bei sonstigen Pflichtverletzungen ist die Haftung auf den vorhersehbaren unmittelbaren Schaden begrenzt. Eine Haftung, die gesetzlich nicht beschränkt oder ausgeschlossen werden kann, und die Haftung gegenüber Lernenden bleiben unberührt. Die ausstellende Partei steht für die Richtigkeit ihrer Nachweise ein, die anerkennende Partei für ihre Entscheidungen.',
  'force-majeure':
    'Eine Partei haftet nicht für eine Nichterfüllung, die auf einem Ereignis außerhalb ihres Einflussbereichs beruht, das sie vernünftigerweise weder vorhersehen noch abwenden konnte. Sie unterrichtet die andere Partei unverzüglich, und die Parteien suchen eine Lösung, die Lernende nicht benachteiligt.',
  'entry-into-force':
    'Diese Vereinbarung tritt am {inForceFrom} in Kraft oder, falls später, am Tag der letzten Unterschrift.',
  term: {
    fixed: 'Diese Vereinbarung gilt bis zum {inForceUntil}.',
    open: 'Diese Vereinbarung wird auf unbestimmte Zeit geschlossen.',
  },
  'academic-years': 'Diese Vereinbarung gilt für folgende akademische Jahre: {academicYears}.',
  'teach-out': {
    without: 'Nach dem Ende dieser Vereinbarung verliehene Nachweise sind nicht erfasst.',
    with: 'Vor dem Ende dieser Vereinbarung begonnenes Lernen bleibt erfasst, wenn der Nachweis spätestens {teachOut} nach dem Ende verliehen wird.',
  },
  'start-proof':
    'Der Beginn des Lernens wird durch die im Nachweis angegebenen Daten der Lernaktivität oder durch einen Einschreibungsnachweis belegt. Lässt er sich so nicht feststellen, fragt die anerkennende Partei vor ihrer Entscheidung bei den Lernenden oder der ausstellenden Partei nach.',
  'earlier-versions':
    'Mit ihrem Inkrafttreten ersetzt diese Fassung die bisherige. In jeder Fassung sind mit Inkrafttreten und Ende dieser Vereinbarung die dieser Fassung gemeint. Nachweise, deren Verleihungsdatum eine frühere Fassung erfasst, bleiben nach deren Bedingungen von ihr erfasst; dasselbe gilt für vor ihrem Ende begonnenes Lernen, wenn der Nachweis innerhalb der Frist verliehen wird, die sie dafür vorsieht. Ab dem Inkrafttreten dieser Fassung verliehene Nachweise sind von ihr erfasst, gleich wann das Lernen begonnen hat. Erfassen mehrere Fassungen einen Nachweis, so gilt diejenige, nach der weniger Bedingungen unerfüllt oder unbelegt bleiben, bei gleicher Zahl die jüngste.',
  renewal: {
    none: 'Diese Vereinbarung wird nicht verlängert. Ihre Fortführung erfordert eine neue Vereinbarung.',
    tacit:
      'Diese Vereinbarung verlängert sich stillschweigend jeweils um {renewalPeriod}, wenn keine Partei mindestens {noticePeriod} vor dem Ende schriftlich erklärt, dass sie keine Verlängerung wünscht.',
    explicit:
      'Diese Vereinbarung kann vor ihrem Ende durch schriftliche Übereinkunft der Parteien um {renewalPeriod} verlängert werden.',
  },
  'amendment-written':
    'Änderungen dieser Vereinbarung bedürfen der Schriftform und der Unterschrift aller Parteien. Bis zum Inkrafttreten einer Änderung gilt die bisherige Fassung.',
  'amendment-delegated':
    'Abweichend davon können die von beiden Seiten benannten Koordinierenden ({coordinators}) eine neue Fassung der Anlagen A und B ohne neue Unterschriften billigen. Die Billigung beider Seiten bezieht sich auf denselben Hashwert (SHA-256) des Textes. Der Hauptteil dieser Vereinbarung kann so nicht geändert werden.',
  'amendment-contacts':
    'Kontaktstellen, Internetadressen und Kalender werden durch Mitteilung aktualisiert und gehören nicht zu den gebilligten Bestimmungen.',
  accession:
    'Eine weitere Einrichtung kann dieser Vereinbarung mit schriftlicher Zustimmung aller Parteien beitreten. Der Beitritt nennt ihre Anerkennungszeilen und ändert die der anderen Parteien nicht.',
  'termination-notice':
    'Jede Partei kann diese Vereinbarung schriftlich kündigen; die Kündigungsfrist beträgt {noticePeriod}. Bei einer schwerwiegenden Pflichtverletzung, die nicht innerhalb einer schriftlich gesetzten angemessenen Frist behoben wird, kann sie fristlos kündigen.',
  'termination-suspension':
    'Eine Partei kann eine Anerkennungszeile schriftlich und mit Begründung aussetzen, solange die Akkreditierung der Lehrveranstaltung nicht gültig ist oder Zweifel an der Integrität der Nachweise bestehen.',
  'termination-suspension-whole':
    'Betrifft ein solcher Grund alle Anerkennungszeilen, so kann eine Partei auf demselben Weg diese Vereinbarung insgesamt aussetzen.',
  'termination-resumption':
    'Die Partei, die eine Anerkennungszeile oder diese Vereinbarung ausgesetzt hat, beendet die Aussetzung schriftlich, sobald der Grund entfallen ist. Die andere Partei kann sie mit Begründung darum ersuchen.',
  'termination-acquired-rights':
    'Bereits ausgesprochene Anerkennungen, bereits gestellte Anträge und Lernen, das nach dem Abschnitt über die Laufzeit erfasst bleibt, werden vom Ende dieser Vereinbarung oder von einer Aussetzung nicht berührt.',
  'disputes-negotiation':
    'Die Parteien legen Streitigkeiten durch Verhandlungen zwischen ihren gesetzlichen Vertretungen bei, bevor sie eine andere Stelle anrufen.',
  'disputes-negotiation-time':
    'Die Verhandlungen gelten als gescheitert, wenn {negotiationTime} nach schriftlicher Anzeige der Streitigkeit keine Einigung erzielt ist.',
  'disputes-forum':
    'Scheitern die Verhandlungen, so ist folgende Stelle oder folgendes Gericht zuständig: {forum}.',
  'disputes-learners':
    'Dieser Abschnitt betrifft nur Streitigkeiten zwischen den Parteien. Er schränkt Rechtsbehelfe von Lernenden gegen eine Entscheidung nicht ein.',
  'disputes-law': {
    open: 'Die Parteien treffen keine Rechtswahl. Für jede Anerkennungsentscheidung gilt das Recht, dem die anerkennende Partei unterliegt.',
    chosen:
      'Auf diese Vereinbarung anwendbares Recht: {law}. Für jede Anerkennungsentscheidung gilt das Recht, dem die anerkennende Partei unterliegt.',
  },
  notices:
    'Mitteilungen nach dieser Vereinbarung werden schriftlich an die in Anlage D genannte Kontaktstelle für Verwaltungsfragen gerichtet. E-Mail genügt, soweit diese Vereinbarung keine Unterschrift verlangt.',
  counterparts:
    'Diese Vereinbarung kann in mehreren Ausfertigungen unterzeichnet werden, die zusammen eine Urkunde bilden. Jede Partei erhält eine vollständige Ausfertigung.',
  'electronic-signature':
    'Die Parteien akzeptieren elektronische Signaturen und Siegel der im Abschnitt über die Unterschriften genannten Art. Nach den Artikeln 25 und 35 der Verordnung (EU) Nr. 910/2014 („eIDAS“) darf ihnen die Rechtswirkung nicht allein deshalb abgesprochen werden, weil sie in elektronischer Form vorliegen; eine fortgeschrittene elektronische Signatur erfüllt die Anforderungen des Artikels 26 der genannten Verordnung.',
  'entire-agreement':
    'Diese Vereinbarung enthält mit ihren Anlagen alles, was die Parteien zu ihrem Gegenstand vereinbart haben. In der Präambel genannte Vereinbarungen bleiben unberührt.',
  'order-of-precedence':
    'Bei Widersprüchen geht der Hauptteil dieser Vereinbarung den Anlagen vor; beide gehen den maschinenlesbaren Daten vor. Weicht Anlage B ausdrücklich vom Abschnitt über die Bedingungen ab, so geht Anlage B vor.',
  'prevailing-language': {
    one: 'Sprache dieser Vereinbarung: {prevailingLanguage}.',
    several:
      'Diese Vereinbarung ist in mehreren Sprachen abgefasst. Bei Abweichungen ist die Fassung in folgender Sprache maßgeblich: {prevailingLanguage}.',
  },
  severability:
    'Ist eine Bestimmung unwirksam, so bleiben die übrigen in Kraft. Die Parteien ersetzen die unwirksame Bestimmung durch eine wirksame, die ihrem Zweck möglichst nahekommt.',
  'no-financial-obligation': {
    none: 'Diese Vereinbarung begründet keine finanziellen Verpflichtungen zwischen den Parteien.',
    charged:
      'Diese Vereinbarung begründet keine anderen finanziellen Verpflichtungen zwischen den Parteien als die im Abschnitt über die Gebühren genannten.',
  },
  'signature-statement':
    'Mit ihrer Unterschrift billigen die Parteien die Fassung dieser Vereinbarung, die durch den in den Dokumentangaben genannten Hashwert (SHA-256) bestimmt ist.',
  'signature-form': {
    originals:
      'Diese Vereinbarung wird handschriftlich in zwei Originalen unterzeichnet, einem für jede Partei.',
    scan: 'Diese Vereinbarung wird handschriftlich unterzeichnet; die Parteien tauschen Scans der unterzeichneten Ausfertigungen aus und erkennen sie als Beleg der Unterzeichnung an.',
    simple:
      'Diese Vereinbarung wird im Portal mit einer einfachen elektronischen Signatur bestätigt; alle Parteien haben sich auf diese Form geeinigt.',
    advanced:
      'Diese Vereinbarung wird mit einer fortgeschrittenen elektronischen Signatur unterzeichnet (Artikel 26 eIDAS).',
    qualified:
      'Diese Vereinbarung wird mit einer qualifizierten elektronischen Signatur unterzeichnet, die die gleiche Rechtswirkung wie eine handschriftliche Unterschrift hat (Artikel 25 Absatz 2 eIDAS).',
    seal: 'Diese Vereinbarung trägt das elektronische Siegel der Einrichtung (Artikel 35 eIDAS) neben dem Namen der für sie handelnden Person.',
  },
};
