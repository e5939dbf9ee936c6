import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'Šį pavyzdinį kreditų pripažinimo susitarimą (toliau – Susitarimas) sudaro toliau nurodytos šalys (kiekviena – Šalis, kartu – Šalys).',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, buveinė: {seat}, {country}, registracija: {registration}, atstovas: {representedBy}, atstovavimo pagrindas: {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, buveinė: {seat}, {country}, registracija: {registration}, veikiantis padalinys: {unit}, atstovas: {representedBy}, atstovavimo pagrindas: {byVirtueOf}.',
  },
  'party-faculty-authority':
    'Įsipareigojanti Šalis – {legalName}. Jos vardu Susitarimą vykdo šis padalinys, kurio dekanas gali jį pasirašyti kartu: {unit}.',
  'party-quality-status':
    'Išorinis kokybės užtikrinimas ({legalName}): {qaAgency}, sprendimas {qaDecision}, galioja nuo {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      'Išduodančioji Šalis – {issuingParty}. Pripažįstančioji Šalis – {recognisingParty}.',
    bidirectional:
      'Kiekviena Šalis yra Išduodančioji Šalis savo Kursams ir Pripažįstančioji Šalis kitos Šalies Kursams. Kiekvienos Pripažinimo eilutės kryptis nurodyta B priede.',
  },
  'signatory-authority':
    'Kiekvienas pasirašantysis patvirtina, kad pagal šiame skyriuje nurodytą įgaliojimą ar pavedimą turi teisę prisiimti įsipareigojimus prie parašo nurodytos Šalies vardu.',
  'contacts-changes':
    'Šalių kontaktai nurodyti D priede. Šalis gali pakeisti savo kontaktus pranešdama kitai Šaliai; toks pakeitimas nėra Susitarimo pakeitimas.',
  'recital-purpose':
    'Šalys siekia, kad besimokantieji dar prieš registruodamiesi žinotų, kaip vienoje Šalyje pasiektus mokymosi rezultatus pripažins kita Šalis, ir kad jiems nereikėtų pakartotinių individualių vertinimų.',
  'recital-autonomy':
    'Kiekviena Šalis lieka atsakinga už savo Kursų kokybę, savo laipsnius ir sprendimus, kuriuos priimti jai paveda teisės aktai.',
  'recital-national-law': 'Susitarimas sudaromas atsižvelgiant į šias nuostatas: {nationalLaw}.',
  'recital-lisbon-convention':
    'Šalys laikosi Lisabonos pripažinimo konvencijos (ETS Nr. 165) principų, visų pirma to, kad pripažįstama, jeigu neįrodytas esminis skirtumas.',
  'recital-ets-138':
    'Šalys atsižvelgia į Europos konvenciją ETS Nr. 138 dėl universitetinių studijų laikotarpių lygiavertiškumo.',
  'recital-ects-guide':
    'Šalys kreditus priskiria, suteikia ir pripažįsta pagal ECTS naudotojo vadovą (2015 m.).',
  'recital-council-2018':
    'Šalys atsižvelgia į 2018 m. lapkričio 26 d. Tarybos rekomendaciją dėl kvalifikacijų ir mokymosi užsienyje laikotarpių automatinio tarpusavio pripažinimo (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'Šalys atsižvelgia į 2022 m. birželio 16 d. Tarybos rekomendaciją dėl mikrokredencialų (2022/C 243/02).',
  'recital-existing-agreement':
    'Šis Susitarimas papildo toliau nurodytą Šalių susitarimą, kuris lieka galioti: {existingAgreement}.',
  'object-direction': {
    unidirectional:
      'Pagal Susitarimą Pripažįstančioji Šalis pripažįsta Išduodančiosios Šalies suteiktus Kredencialus taip, kaip nustatyta A ir B prieduose.',
    bidirectional:
      'Pagal Susitarimą kiekviena Šalis pripažįsta kitos Šalies suteiktus Kredencialus taip, kaip nustatyta A ir B prieduose.',
  },
  'object-scope': {
    one: 'Kiekviena sutarta kryptimi Susitarimas apima vieną A priede aprašytą Kursą.',
    several: 'Susitarimas apima A priede aprašytus Kursus ir jokių kitų.',
  },
  'object-learning': {
    formal:
      'Mokymasis yra formalusis: jis vyksta pagal Išduodančiosios Šalies studijų programas ar pripažintą pasiūlą ir už jį suteikiami kreditai.',
    'non-formal':
      'Mokymasis visiškai ar iš dalies yra neformalusis, pavyzdžiui, atvirieji masiniai internetiniai kursai (MOOC). Susitarimo Pripažinimo eilutė taikoma vietoj bet kokios ankstesnio mokymosi pripažinimo procedūros, kuri kitu atveju priklausytų nuo teikėjo.',
  },
  'object-objective': 'Pripažinimo tikslas: {objective}.',
  'object-text': 'Šalys patikslina: {objectiveText}',
  strength: {
    automatic:
      'Kai įvykdytos Pripažinimo eilutės sąlygos, Pripažįstančioji Šalis pripažįsta be jokio papildomo akademinio vertinimo.',
    presumption:
      'Kai įvykdytos Pripažinimo eilutės sąlygos, pripažinimas preziumuojamas. Pripažįstančioji Šalis gali jo atsisakyti tik motyvuotai įrodžiusi Esminį skirtumą, kuris nebuvo žinomas pasirašant Susitarimą.',
    'simplified-assessment':
      'Kai įvykdytos Pripažinimo eilutės sąlygos, Pripažįstančioji Šalis sprendžia atlikusi supaprastintą vertinimą. Vertinami tik B priede nurodyti dalykai.',
  },
  effect: {
    right:
      'Besimokantysis, atitinkantis Pripažinimo eilutės sąlygas, turi teisę į joje nustatytą pripažinimą ir gali remtis Susitarimu prieš Pripažįstančiąją Šalį.',
    undertaking:
      'Susitarimas yra Šalių tarpusavio įsipareigojimas. Jis pats savaime nesuteikia Besimokančiajam teisės, kurios įgyvendinimo galima reikalauti; įstatymų suteiktos Besimokančiojo teisės nepaveikiamos.',
  },
  'more-favourable':
    'Susitarimas netrukdo Šaliai pripažinti mokymosi kitu pagrindu ar Besimokančiajam palankesnėmis sąlygomis.',
  'definition-micro-credential':
    '„Mikrokredencialas“ – mokymosi rezultatų, kuriuos besimokantis asmuo pasiekė po nedidelės apimties mokymosi, įrašas, kai tie rezultatai įvertinti pagal skaidrius ir aiškiai apibrėžtus kriterijus, kaip tai suprantama 2022 m. birželio 16 d. Tarybos rekomendacijoje.',
  'definition-credential':
    '„Kredencialas“ – popierinis arba elektroninis dokumentas, kuriuo Suteikiančioji institucija patvirtina, kad Besimokantysis pasiekė Kurso Mokymosi rezultatus; apima ir Mikrokredencialus.',
  'definition-course':
    '„Kursas“ – A priede aprašytas kursas, modulis ar kita mokymosi galimybė, kurių versija nurodyta tame priede.',
  'definition-learning-outcomes':
    '„Mokymosi rezultatai“ – teiginiai apie tai, ką Besimokantysis žino, supranta ir geba atlikti baigęs Kursą.',
  'definition-ects':
    '„ECTS“ – Europos kreditų perkėlimo ir kaupimo sistema, aprašyta ECTS naudotojo vadove.',
  'definition-recognition':
    '„Pripažinimas“ (didžiąja arba mažąja raide) – oficialus Pripažįstančiosios Šalies patvirtinimas, kad Kredencialas turi vertę Susitarime nurodytu tikslu.',
  'definition-recognition-line':
    '„Pripažinimo eilutė“ – numeruotas B priedo įrašas, kuriame viena kryptimi nurodyta, kuris Kursas ar Kursai ir kaip pripažįstami.',
  'definition-issuing-party':
    '„Išduodančioji Šalis“ – Šalis, kurios Kursą baigus gaunamas atitinkamas Kredencialas.',
  'definition-recognising-party':
    '„Pripažįstančioji Šalis“ – Šalis, kurios prašoma pripažinti atitinkamą Kredencialą.',
  'definition-learner':
    '„Besimokantysis“ – asmuo, gavęs Kredencialą, kuriam taikomas Susitarimas, arba lankantis Kursą, kad jį gautų.',
  'definition-substantial-difference':
    '„Esminis skirtumas“ – pasiektų ir reikalaujamų Mokymosi rezultatų skirtumas, kuris tikriausiai neleistų Besimokančiajam sėkmingai tęsti studijų ar veiklos, dėl kurių prašoma pripažinti.',
  'definition-working-day':
    '„Darbo diena“ – diena, kurią dirba Pripažįstančiosios Šalies administracija, išskyrus šeštadienius, sekmadienius, jos buveinės vietos švenčių dienas ir iš anksto paskelbtas bendras nedarbo dienas.',
  'courses-annex': {
    one: 'Kiekvienos Išduodančiosios Šalies Kursas, kuriam taikomas Susitarimas, aprašytas A priede.',
    several: 'Kursai, kuriems taikomas Susitarimas, aprašyti A priede.',
  },
  'courses-snapshot':
    'A priede kiekvienas Kursas aprašytas toks, koks buvo tvirtinant Susitarimą. Vėlesnei Kurso versijai Susitarimas taikomas tik pakeitus A priedą arba taip, kaip numatyta kokybės užtikrinimo skyriuje.',
  'courses-non-formal':
    'Neformaliojo mokymosi Kurso atveju A priede taip pat nurodoma, kaip užtikrinama jo kokybė, tikrinama Besimokančiojo tapatybė ir vertinami Mokymosi rezultatai. Išduodančioji Šalis šią tvarką išlaiko tol, kol Kursui taikomas Susitarimas.',
  'definition-bodies':
    '„Suteikiančioji institucija“ – institucija, kurios vardu suteikiamas Kredencialas. A priede ji nurodoma prie kiekvieno Kurso; jeigu skiriasi, nurodoma ir institucija, kuri moko ir vertina, bei institucija, kuri Kredencialą patvirtina spaudu.',
  'courses-bodies':
    'Institucija, tvirtinanti Kredencialus spaudu kitos institucijos vardu, veikia pagal įgaliojimą, kurio numeris ir datos nurodyti A priede. Ne pagal šį įgaliojimą spaudu patvirtintam Kredencialui Susitarimas netaikomas.',
  'targets-annex':
    'B priede prie kiekvienos Pripažinimo eilutės nurodyta, kaip Pripažįstančioji Šalis pripažįsta Kursą ar Kursus, kurioje studijų programoje ir pagal kurią studijų tvarkos versiją.',
  'targets-ects':
    'Pripažįstančioji Šalis įskaito B priede nurodytą ECTS kreditų skaičių. Jeigu jis skiriasi nuo Išduodančiosios Šalies suteikto skaičiaus, B priede nurodoma priežastis.',
  'targets-none':
    'Jeigu B priede nėra Pripažinimo eilutės dėl Kurso ar studijų programos, dėl jų nesusitarta; iš to negalima daryti išvados nei už pripažinimą, nei prieš jį.',
  'targets-groups':
    'Pripažinimo eilutė gali sieti kelis Kursus ir kelis pripažinimo objektus. B priede nurodyta, ar turi būti baigti visi Kursai, bet kuris vienas, ar tam tikras jų skaičius.',
  'targets-limits':
    'B priede nurodytos ribos ir išimtys taikomos atitinkamai Pripažinimo eilutei. Toje pačioje Pripažinimo eilutėje Kredencialas neįskaitomas du kartus.',
  'conditions-general':
    'Pripažinimo eilutė taikoma, kai įvykdytos šio skyriaus sąlygos. B priede Pripažinimo eilutei nustatyta sąlyga toje eilutėje pakeičia atitinkamą šio skyriaus sąlygą.',
  'condition-minimum-grade': 'Mažiausias pažymys: {minimumGrade}.',
  'condition-formats': 'Kredencialas pateikiamas vienu iš šių formatų: {credentialFormats}.',
  'condition-seal': 'Kredencialo elektroninio spaudo ar parašo lygis: {sealLevel}.',
  'condition-status':
    'Kredencialo būseną galima patikrinti elektroniniu būdu ir jis nėra atšauktas.',
  'condition-identity':
    'Vertinimo priežiūra ir Besimokančiojo tapatybės tikrinimas: {identityAssurance}.',
  'condition-supervised': 'Vertinimas buvo prižiūrimas.',
  'condition-assessment': 'Mokymosi rezultatų vertinimo būdas: {assessmentTypes}.',
  'condition-modes': 'Kurso vykdymo būdas: {modes}.',
  'condition-minimum-eqf': 'Kurso EKS lygis: {minimumEqf} arba aukštesnis.',
  'condition-minimum-ects': 'Kredencialu patvirtinta ne mažiau kaip {minimumEcts}.',
  'condition-awarded-from': 'Kredencialas suteiktas {awardedFrom} arba vėliau.',
  'condition-awarded-until': 'Kredencialas suteiktas {awardedUntil} arba anksčiau.',
  'condition-maximum-age':
    'Prašant pripažinti, nuo Kredencialo suteikimo praėjo ne daugiau kaip {maximumAge}.',
  'condition-accredited':
    'Suteikimo dieną A priede nurodyta akreditacija ar kitoks kokybės užtikrinimas galiojo.',
  'condition-learner-status': 'Besimokančiojo statusas: {learnerStatus}.',
  'condition-programmes': 'Pripažįstama tik šiose studijų programose: {programmes}.',
  'condition-max-learners':
    'Per vienus mokslo metus pripažįstama pagal išsamių prašymų eilę, neviršijant šios ribos: {maxLearners}.',
  'condition-max-ects':
    'Pagal Susitarimą vienam Besimokančiajam dėl vieno laipsnio įskaitoma ne daugiau kaip {maxEcts}.',
  'condition-no-double-counting':
    'Tam pačiam laipsniui jau įskaitytas mokymasis pakartotinai neįskaitomas.',
  'condition-language': 'Reikalaujamas kalbos lygis: {languageLevel}.',
  'condition-documents': 'Besimokantysis pateikia: {documents}.',
  'condition-residual-assessment': 'Papildomas vertinimas: {residualAssessment}',
  'condition-other': 'Kita sąlyga: {otherCondition}',
  'condition-back-coverage': {
    without: 'Kredencialams, suteiktiems iki Susitarimo įsigaliojimo, jis netaikomas.',
    with: 'Kredencialams, suteiktiems iki Susitarimo įsigaliojimo, jis taikomas, jeigu jie suteikti {backCoverageFrom} arba vėliau.',
  },
  'process-request':
    'Pripažįstančioji Šalis: {recognisingParty}. Prašymus priima: {receiver}. Sprendžia: {decider}. Veiksmų eiga aprašyta C priede.',
  'process-completeness':
    'Ne vėliau kaip per {completenessTime} nuo gavimo Pripažįstančioji Šalis patvirtina Besimokančiajam, kad prašymas išsamus, arba nurodo, ko trūksta.',
  'process-decision': {
    'by-person': 'Pripažįstančioji Šalis: {recognisingParty}. Kiekvieną sprendimą priima žmogus.',
    automated:
      'Pripažįstančioji Šalis: {recognisingParty}. Kai nustatyta, kad visos sąlygos įvykdytos, Besimokančiajam palankus sprendimas gali būti priimtas automatizuotai šiuo pagrindu: {automaticLaw}. Besimokančiajam apie tai pranešama ir jis gali prašyti, kad sprendimą peržiūrėtų žmogus. Atsisakyti pripažinti visada nusprendžia žmogus.',
  },
  'process-time':
    'Pripažįstančioji Šalis sprendžia ne vėliau kaip per {decisionTime} nuo išsamaus prašymo gavimo ir visais atvejais per jai taikomuose teisės aktuose nustatytą terminą.',
  'process-reasons':
    'Atsisakymas pripažinti arba pripažinimas mažesne apimtimi, nei nustatyta B priede, pateikiamas raštu, motyvuojamas ir jame nurodoma apskundimo tvarka. Įrodyti, kad sąlyga neįvykdyta arba kad yra Esminis skirtumas, turi Pripažįstančioji Šalis.',
  'process-authenticity':
    'Jeigu pagrįstai abejojama Kredencialo autentiškumu, Išduodančioji Šalis į Pripažįstančiosios Šalies klausimus atsako ne vėliau kaip per {completenessTime} nuo jų gavimo. Iki tol sprendimo terminas sustabdomas.',
  'process-language': 'Procedūros kalba ({recognisingParty}): {processLanguage}.',
  'process-appeal':
    'Pripažįstančiosios Šalies ({recognisingParty}) sprendimą Besimokantysis gali apskųsti šiai institucijai: {appealBody}. Teisės aktuose numatytos gynybos priemonės nepaveikiamos.',
  'process-appeal-time':
    'Pripažįstančiosios Šalies ({recognisingParty}) sprendimas skundžiamas ne vėliau kaip per {appealTime} nuo pranešimo apie jį.',
  'grade-conversion': {
    none: 'Pažymiai neperskaičiuojami. Pripažinimas įrašomas be pažymio.',
    'pass-fail': 'Pažymiai neperskaičiuojami. Pripažinimas įrašomas kaip „įskaityta“.',
    'ects-tables':
      'Pažymiai perskaičiuojami pagal G priedo ECTS pažymių pasiskirstymo lenteles. Jeigu procentų intervalai sutampa iš dalies, pasirenkamas tame priede sutartas pažymys (žemiausias, vidutinis arba aukščiausias).',
    'modified-bavarian':
      'Pažymiai perskaičiuojami į Vokietijos skalę pagal modifikuotą Bavarijos formulę: 1 + 3 × (geriausias pažymys − gautas pažymys) ÷ (geriausias pažymys − žemiausias teigiamas pažymys); ribos nurodytos G priede.',
    linear: 'Pažymiai tiesiškai perskaičiuojami tarp G priede nurodytų ribų.',
    table: 'Pažymiai perskaičiuojami pagal G priedo lentelę.',
  },
  'grade-original':
    'Prie rezultato visada nurodomas pradinis pažymys, jo skalė ir Išduodančiosios Šalies pavadinimas.',
  'quality-statements':
    'Kiekviena Šalis toliau nurodo, kaip užtikrina savo Kursų kokybę pagal Europos aukštojo mokslo erdvės kokybės užtikrinimo nuostatas ir gaires (ESG).',
  'quality-principles':
    'Šalys apsvarstė 2022 m. birželio 16 d. Tarybos rekomendacijos II priedo dešimt principų. Rezultatas pateiktas toliau esančioje lentelėje.',
  'quality-changes':
    'Apie Kurso Mokymosi rezultatų, darbo krūvio, kreditų, lygio, vertinimo ar akreditacijos pakeitimą Išduodančioji Šalis praneša laiku, prieš jam įsigaliojant. Apie akreditacijos panaikinimą ar sustabdymą pranešama nedelsiant.',
  'quality-changes-notice': 'Apie pakeitimą pranešama likus ne mažiau kaip {changeNotice}.',
  'quality-changes-effect':
    'Besimokančiajam, pradėjusiam Kursą iki pakeitimo įsigaliojimo, taikoma ta versija, pagal kurią jis pradėjo. Kitiems Pripažįstančioji Šalis gali raštu sustabdyti Pripažinimo eilutę, kol Šalys ją patvirtins arba pakeis.',
  'quality-review':
    'Kartą per metus Šalys peržiūri, kaip veikia Susitarimas: prašymų ir sprendimų skaičių, atsisakymus ir jų priežastis, Kursų pakeitimus ir tobulintinus dalykus.',
  fees: {
    none: 'Už pripažinimą pagal Susitarimą Pripažįstančioji Šalis mokesčio iš Besimokančiojo neima, o Šalys viena kitai mokesčių neskaičiuoja.',
    charged: 'Taikomi šie mokesčiai: {feesText}',
  },
  publication: {
    'full-text':
      'Šalys skelbia visą Susitarimo tekstą, iš pasirašančiųjų ir kontaktinių asmenų duomenų palikdamos tik vardą, pavardę ir pareigas.',
    summary:
      'Šalys skelbia Susitarimo santrauką: Šalis, Pripažinimo eilutes ir jų sąlygas, trukmę ir būseną.',
    listing: 'Šalys skelbia tik Susitarimo pavadinimą, Šalis, trukmę ir būseną.',
  },
  'data-protection':
    'Pagal Susitarimą Šalys asmens duomenis tvarko laikydamosi Europos Sąjungos bendrojo duomenų apsaugos reglamento (toliau – BDAR) ir kiekvienai iš jų taikomos nacionalinės teisės. Išsamesnė tvarka išdėstyta E priede.',
  'data-protection-roles': {
    independent:
      'Kiekviena Šalis yra savarankiška savo atliekamo duomenų tvarkymo valdytoja ir pati už jį atsako.',
    joint:
      'Atlikdamos E priede aprašytą duomenų tvarkymą Šalys yra bendros duomenų valdytojos, kaip apibrėžta BDAR 26 straipsnyje. E priede nurodyta, kas informuoja Besimokančiuosius, kas atsako į jų prašymus ir koks yra kontaktinis punktas; esminės šio susitarimo nuostatos Besimokantiesiems prieinamos.',
  },
  'data-protection-purposes':
    'Asmens duomenys tvarkomi tik šiais tikslais: {purposes}. Kitais tikslais jie nenaudojami.',
  'data-protection-categories': 'Asmens duomenų kategorijos: {categories}.',
  'data-protection-legal-basis': 'Teisinis pagrindas: {dataLegalBasis}.',
  'data-protection-channel':
    'Paprastai Kredencialą pateikia pats Besimokantysis. Kai Šalys asmens duomenimis keičiasi tiesiogiai, jos naudoja šį saugų kanalą: {channel}.',
  'data-protection-retention':
    'Saugojimo terminas: {retention}. Vėliau duomenys ištrinami arba archyvuojami, kaip reikalauja teisės aktai.',
  'data-protection-breach':
    'Šalis, sužinojusi apie iš kitos Šalies gautų asmens duomenų saugumo pažeidimą, nepagrįstai nedelsdama apie jį praneša tai Šaliai.',
  'data-protection-breach-time':
    'Apie pažeidimą pranešama ne vėliau kaip per {breachTime} nuo tada, kai Šalis apie jį sužinojo.',
  'data-protection-transfers': {
    none: 'Pagal Susitarimą asmens duomenys už Europos ekonominės erdvės ribų neperduodami.',
    safeguarded:
      'Už Europos ekonominės erdvės ribų asmens duomenys perduodami tik laikantis BDAR V skyriaus ir taikant šias apsaugos priemones: {transferSafeguards}.',
  },
  'data-protection-rights':
    'BDAR 15–22 straipsniuose nustatytomis teisėmis Besimokantieji gali naudotis kreipdamiesi į bet kurią Šalį. Su kita Šalimi susijęs prašymas jai perduodamas nedelsiant.',
  'course-materials':
    'Teisės į mokomąją medžiagą lieka jų turėtojams. Susitarimu nesuteikiama jokia licencija, išskyrus teisę susipažinti tiek, kiek reikia Kursams palyginti.',
  'name-and-logo':
    'Šalis kitos Šalies pavadinimą ir logotipą gali naudoti tik teisingai informacijai apie Susitarimą teikti ir pagal tos Šalies firminio stiliaus taisykles. Leidimas baigiasi pasibaigus Susitarimui.',
  confidentiality:
    'Konfidencialia pažymėta informacija naudojama tik Susitarimui vykdyti ir trečiosioms šalims neatskleidžiama, kol Susitarimas galioja ir trejus metus po jo pabaigos. Teisės aktuose nustatytos pareigos atskleisti informaciją, ypač viešųjų institucijų, nepaveikiamos.',
  liability:
    'Kiekviena Šalis atsako kitai už tyčia ar dėl didelio neatsargumo padarytą žalą; už kitus pažeidimus atsakoma tik už numatomą tiesioginę žalą. Atsakomybė, kurios teisės aktai neleidžia riboti ar panaikinti, ir atsakomybė Besimokantiesiems nepaveikiama. Išduodančioji Šalis atsako už savo Kredencialų teisingumą, Pripažįstančioji Šalis – už savo sprendimus.',
  'force-majeure':
    'Šalis neatsako už neįvykdymą dėl įvykio, kurio ji negalėjo kontroliuoti, protingai numatyti ar išvengti. Ji nedelsdama praneša kitai Šaliai, ir Šalys ieško sprendimo, dėl kurio nenukentėtų Besimokantieji.',
  'entry-into-force':
    'Susitarimas įsigalioja {inForceFrom} arba paskutinio parašo dieną, jeigu ji vėlesnė.',
  term: {
    fixed: 'Susitarimas galioja iki {inForceUntil} imtinai.',
    open: 'Susitarimas sudarytas neterminuotai.',
  },
  'academic-years': 'Susitarimas taikomas šiais mokslo metais: {academicYears}.',
  'teach-out': {
    without: 'Po Susitarimo pabaigos suteiktiems Kredencialams jis netaikomas.',
    with: 'Iki Susitarimo pabaigos pradėtam mokymuisi jis taikomas ir toliau, jeigu Kredencialas suteikiamas ne vėliau kaip per {teachOut} po pabaigos.',
  },
  'start-proof':
    'Mokymosi pradžia įrodoma Kredenciale nurodytomis mokymosi veiklos datomis arba registracijos dokumentu. Jeigu taip jos nustatyti negalima, Pripažįstančioji Šalis prieš spręsdama paklausia Besimokančiojo arba Išduodančiosios Šalies.',
  'earlier-versions':
    'Nuo savo įsigaliojimo ši versija pakeičia ankstesnę. Kiekvienoje versijoje Susitarimo įsigaliojimas ir pabaiga reiškia tos versijos įsigaliojimą ir pabaigą. Kredencialams, kurių suteikimo datą apima ankstesnė versija, ji pagal savo sąlygas taikoma ir toliau; ji taikoma ir iki jos pabaigos pradėtam mokymuisi, jeigu Kredencialas suteikiamas per laikotarpį, kurį ta versija tokiam mokymuisi nustato. Nuo šios versijos įsigaliojimo suteiktiems Kredencialams taikoma ši versija, kad ir kada būtų pradėta mokytis. Jeigu Kredencialą apima kelios versijos, taikoma ta, pagal kurią lieka mažiau neįvykdytų ar neįrodytų sąlygų, o jeigu skirtumo nėra – naujausia.',
  renewal: {
    none: 'Susitarimas nepratęsiamas. Norint jį tęsti, reikia naujo susitarimo.',
    tacit:
      'Susitarimas kaskart savaime pratęsiamas {renewalPeriod} laikotarpiui, jeigu nė viena Šalis, likus ne mažiau kaip {noticePeriod} iki pabaigos, raštu nepraneša, kad pratęsti nenori.',
    explicit: 'Susitarimą iki jo pabaigos Šalys gali raštu pratęsti {renewalPeriod} laikotarpiui.',
  },
  'amendment-written':
    'Susitarimas keičiamas raštu, pasirašant visoms Šalims. Iki pakeitimo įsigaliojimo taikoma ankstesnė versija.',
  'amendment-delegated':
    'Išimties tvarka abiejų Šalių paskirti koordinatoriai ({coordinators}) gali be naujų parašų patvirtinti naują A ir B priedų versiją. Abu jie tvirtina tą pačią teksto santrauką (SHA-256). Pagrindinė Susitarimo dalis taip keisti negali būti.',
  'amendment-contacts':
    'Kontaktai, interneto adresai ir kalendoriai atnaujinami pranešimu ir nėra patvirtintų nuostatų dalis.',
  accession:
    'Kita institucija gali prisijungti prie Susitarimo raštu sutikus visoms Šalims. Prisijungimo dokumente nurodomos jos Pripažinimo eilutės; kitų Šalių eilutės nesikeičia.',
  'termination-notice':
    'Kiekviena Šalis gali raštu nutraukti Susitarimą, apie tai pranešusi prieš {noticePeriod}. Jeigu per raštu nustatytą protingą terminą sunkus pažeidimas nepašalinamas, ji gali nutraukti Susitarimą nedelsiant.',
  'termination-suspension':
    'Šalis gali raštu, nurodydama priežastis, sustabdyti Pripažinimo eilutę tol, kol Kurso akreditacija negalioja arba abejojama Kredencialų vientisumu.',
  'termination-suspension-whole':
    'Jeigu tokia priežastis susijusi su visomis Pripažinimo eilutėmis, Šalis tokiu pat būdu gali sustabdyti visą Susitarimą.',
  'termination-resumption':
    'Šalis, sustabdžiusi Pripažinimo eilutę ar Susitarimą, raštu panaikina sustabdymą, kai tik priežastis išnyksta. Kita Šalis, nurodydama priežastis, gali jos to paprašyti.',
  'termination-acquired-rights':
    'Susitarimo pabaiga ar sustabdymas neturi įtakos jau suteiktam pripažinimui, jau pateiktiems prašymams ir mokymuisi, kuriam Susitarimas pagal skyrių „Trukmė“ taikomas ir toliau.',
  'disputes-negotiation':
    'Prieš kreipdamosi kitur, Šalys ginčus sprendžia savo teisėtų atstovų derybomis.',
  'disputes-negotiation-time':
    'Derybos laikomos nepavykusiomis, jeigu per {negotiationTime} nuo rašytinio pranešimo apie ginčą nesusitariama.',
  'disputes-forum': 'Nepavykus derybomis, ginčą sprendžia ši institucija ar teismas: {forum}.',
  'disputes-learners':
    'Šis skyrius taikomas tik Šalių ginčams. Jis neriboja Besimokančiojo galimybių ginčyti sprendimą.',
  'disputes-law': {
    open: 'Šalys taikytinos teisės nepasirenka. Kiekvienam sprendimui dėl pripažinimo taikoma Pripažįstančiajai Šaliai taikoma teisė.',
    chosen:
      'Susitarimui taikoma teisė: {law}. Kiekvienam sprendimui dėl pripažinimo taikoma Pripažįstančiajai Šaliai taikoma teisė.',
  },
  notices:
    'Pranešimai pagal Susitarimą siunčiami raštu D priede nurodytu administracinių klausimų kontaktu. Pakanka elektroninio laiško, jeigu Susitarime nereikalaujama parašo.',
  counterparts:
    'Susitarimas gali būti pasirašytas keliais egzemplioriais, kurie kartu sudaro vieną dokumentą. Kiekviena Šalis gauna visą egzempliorių.',
  'electronic-signature':
    'Šalys priima parašų skyriuje nurodytos rūšies elektroninius parašus ir spaudus. Pagal Reglamento (ES) Nr. 910/2014 (toliau – eIDAS) 25 ir 35 straipsnius jų teisinė galia negali būti nepripažinta vien dėl elektroninės formos; pažangusis elektroninis parašas atitinka to reglamento 26 straipsnio reikalavimus.',
  'entire-agreement':
    'Susitarime ir jo prieduose išdėstyta viskas, dėl ko Šalys susitarė jo dalyko klausimu. Preambulėje nurodyti susitarimai nepaveikiami.',
  'order-of-precedence':
    'Esant prieštaravimų, pagrindinė Susitarimo dalis viršesnė už priedus, o jie abu – už kompiuterio skaitomus duomenis. Kai B priede aiškiai nukrypstama nuo sąlygų skyriaus, viršesnis B priedas.',
  'prevailing-language': {
    one: 'Susitarimo kalba: {prevailingLanguage}.',
    several:
      'Susitarimas sudarytas keliomis kalbomis. Esant neatitikimų, viršesnis tekstas šia kalba: {prevailingLanguage}.',
  },
  severability:
    'Jeigu kuri nors nuostata negalioja, kitos lieka galioti. Negaliojančią nuostatą Šalys pakeičia galiojančia, kuo artimesne jos tikslui.',
  'no-financial-obligation': {
    none: 'Susitarimas nesukuria Šalims finansinių įsipareigojimų viena kitai.',
    charged:
      'Susitarimas nesukuria Šalims kitų finansinių įsipareigojimų viena kitai, nei nurodyta mokesčių skyriuje.',
  },
  'signature-statement':
    'Pasirašydamos Šalys patvirtina tą Susitarimo versiją, kurios santrauka (SHA-256) nurodyta dokumento duomenyse.',
  'signature-form': {
    originals: 'Susitarimas pasirašomas ranka dviem originalais, po vieną kiekvienai Šaliai.',
    scan: 'Susitarimas pasirašomas ranka; Šalys apsikeičia pasirašytų egzempliorių skaitmeninėmis kopijomis ir pripažįsta jas pasirašymo įrodymu.',
    simple:
      'Susitarimas portale patvirtinamas paprastuoju elektroniniu parašu; dėl šios formos susitarė visos Šalys.',
    advanced: 'Susitarimas pasirašomas pažangiuoju elektroniniu parašu (eIDAS 26 straipsnis).',
    qualified:
      'Susitarimas pasirašomas kvalifikuotu elektroniniu parašu, kurio teisinė galia lygiavertė rašytinio parašo galiai (eIDAS 25 straipsnio 2 dalis).',
    seal: 'Susitarimas tvirtinamas institucijos elektroniniu spaudu (eIDAS 35 straipsnis), šalia nurodant jos vardu veikiančio asmens vardą ir pavardę.',
  },
};
