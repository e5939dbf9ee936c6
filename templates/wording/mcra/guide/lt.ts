import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Duomenų raštingumo mikrokredencialų pripažinimas',
  notice: 'Išsamus pavyzdys. Abu universitetai, asmenys, kursai ir visi skaičiai išgalvoti.',
  objectText:
    'Gavusiesiems kito universiteto mikrokredencialą nereikia dar kartą mokytis to paties turinio.',
  nationalLaw: 'valstybių, kuriose yra Šalių buveinės, aukštojo mokslo įstatymai',
  existingAgreement: '2022 m. vasario 14 d. „Erasmus+“ tarpinstitucinis susitarimas, 2022–2029 m.',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (išgalvotas)',
      legalForm: 'viešasis universitetas, turintis juridinio asmens statusą',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'Duomenų ir visuomenės fakultetas',
      representedBy: 'profesorė Marijke van Houten',
      position: 'Rektorė',
      byVirtueOf: 'statuto 7 straipsnis',
      qaAgency: 'Aukštojo mokslo kokybės agentūra (išgalvota)',
      qaDecision: 'teigiamas, Nr. 2024/17',
    },
    {
      legalName: 'Hochschule Falkental (išgalvota)',
      legalForm: 'viešosios teisės juridinis asmuo',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'Taikomosios informatikos fakultetas',
      representedBy: 'dr. Jonas Reinhardt',
      position: 'Prezidentas',
      byVirtueOf: 'pagrindinių nuostatų 14 straipsnis',
      qaAgency: 'Universitetų akreditavimo institutas (išgalvotas)',
      qaDecision: 'sistemos akreditacija, Nr. 2023/08',
    },
  ],
  courses: [
    {
      title: 'Duomenų raštingumas visiems',
      outcomes: [
        'Besimokantysis įvertina duomenų rinkinio kokybę ir kilmę.',
        'Besimokantysis pateikia duomenis taip, kad kiti galėtų patikrinti padarytą išvadą.',
        'Besimokantysis paaiškina, kokios teisės ir etikos taisyklės taikomos asmens duomenims.',
      ],
      assessment: 'Prižiūrimas egzaminas raštu (90 minučių) ir vertinama projekto ataskaita',
      prerequisites: 'Nėra',
      targetCourse: 'Duomenų analizės pagrindai (INF-110)',
      targetProgramme: 'Taikomoji informatika',
      targetDegree: 'Mokslų bakalauras',
    },
    {
      title: 'Atsakingas dirbtinio intelekto naudojimas',
      outcomes: [
        'Besimokantysis apibūdina, kaip besimokanti sistema gauna rezultatą.',
        'Besimokantysis atpažįsta būdingas tokių sistemų klaidas ir šališkumą.',
        'Besimokantysis pasiūlo atsakingo naudojimo darbe priemonių.',
      ],
      assessment: 'Egzaminas žodžiu (20 minučių) pagal atvejo analizę',
      prerequisites: 'Statistikos pagrindai',
      targetCourse: 'Technologijos ir visuomenė (pasirenkamoji grupė)',
      targetProgramme: 'Duomenys ir visuomenė',
      targetDegree: 'Humanitarinių mokslų bakalauras',
    },
  ],
  qualityStatement:
    'Kiekvieną kursą tvirtina fakulteto taryba, po kiekvieno srauto vertina besimokantieji, o kas trejus metus – išorės ekspertas.',
  receiver: 'kreditų pripažinimo tarnyba',
  decider: 'studijų programos egzaminų komisija',
  appealBody: 'universiteto apeliacijų komisija',
  purposes:
    'kredencialo autentiškumo tikrinimas, sprendimas dėl pripažinimo, skundų nagrinėjimas ir anoniminė statistika',
  categories:
    'vardas, pavardė, gimimo data, studento numeris, kredencialas su rezultatais, susirašinėjimas dėl prašymo',
  dataLegalBasis:
    'BDAR 6 straipsnio 1 dalies e punktas (viešojo intereso užduotis) kartu su nacionaline aukštojo mokslo teise',
  channel: 'portalas, šifruotas ir su asmeniniu prisijungimu',
  retention: 'penkeri metai nuo sprendimo; pats sprendimas – su studento byla',
  learnerStatus: 'registruoti studentai ir į studijų programą priimti asmenys',
  documents: 'elektroninis kredencialas ir tapatybės dokumentas',
  coordinators: ['dr. Sanne de Wit', 'prof. Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'Kaip naudotis pavyzdiniu susitarimu',
  intro: [
    'Pavyzdiniame kreditų pripažinimo susitarime iš anksto nurodoma, kuriuos vienos institucijos kursus ar mikrokredencialus pripažįsta kita, kaip ir kokiomis sąlygomis. Besimokantieji tai žino dar prieš registruodamiesi, o tarnyboms nebereikia kiekvieno atvejo vertinti iš pradžių.',
    'Tekstas yra pavyzdinis. Jis nepakeičia teisinės konsultacijos: kai kurios nuostatos pažymėtos peržiūrėti, nes skirtingų valstybių teisė skiriasi.',
  ],
  steps: [
    {
      title: 'Susitarkite dėl keturių požymių',
      text: 'Pirmiausia su partneriu nustatykite rūšį, tikslą, proceso veiksmus ir apribojimus. Nuo jų priklauso, kurie skyriai bus dokumente.',
    },
    {
      title: 'Nurodykite Šalis ir pasirašančiuosius',
      text: 'Šalis visada yra juridinis asmuo, net jei jis veikia per fakultetą. Anksti išsiaiškinkite, kas gali įsipareigoti institucijos vardu ir kas kokia forma turi būti pasirašyta.',
    },
    {
      title: 'Aprašykite kursus',
      text: 'Kiekvieną kursą imkite iš katalogo, kad jo rezultatai, kreditai ir lygiai būtų tam tikros versijos. Neformaliajam mokymuisi dar reikia kokybės užtikrinimo, tapatybės tikrinimo ir vertinimo.',
    },
    {
      title: 'Nurodykite, kaip jie pripažįstami',
      text: 'Kiekvienai eilutei pasirinkite objektą priimančioje studijų programoje, įskaitomus ECTS ir kelių kursų derinimą. Jei kreditai skiriasi, nurodykite priežastį.',
    },
    {
      title: 'Nustatykite sąlygas, terminus ir kitas nuostatas',
      text: 'Nereikalaukite daugiau, nei tikrinsite. Sąlygos galioja visoms eilutėms, nebent eilutė nustato savas. Kur galite, palikite pavyzdinį tekstą: nukrypimai parodomi partneriui.',
    },
    {
      title: 'Peržiūrėkite, patvirtinkite ir pasirašykite',
      text: 'Abi pusės tvirtina tą patį tekstą, kurį nusako jo santrauka. Po to kiekvieną nuostatų pakeitimą reikia tvirtinti iš naujo. Pasirašymas, įsigaliojimas ir skelbimas vyksta atskirai.',
    },
  ],
  pathsTitle: 'Šešiolika įprastų kelių',
  pathsIntro:
    'Keturi klausimai, kurių kiekvienas turi du atsakymus, veda prie šešiolikos dokumentų. Kiekvienas jų išsamus; skiriasi tik atsakymų lemiamos nuostatos.',
  questions: {
    direction: 'Kas ką pripažįsta?',
    scope: 'Kiek kursų?',
    level: 'Kas veikia?',
    learning: 'Koks mokymasis?',
  },
  answers: {
    direction: {
      unidirectional:
        'Viena institucija išduoda, kita pripažįsta. Procedūra ir skundai nurodomi tik pripažįstančiajai institucijai.',
      bidirectional:
        'Kiekviena pripažįsta kitos kursus. Kiekvienoje eilutėje nurodyta kryptis; procedūra ir skundai nurodomi abiem.',
    },
    scope: {
      one: 'A priede kiekviena kryptimi aprašomas vienas kursas; B priede eilučių nedaug.',
      several:
        'A priede aprašomi keli kursai. Eilutės gali juos derinti: visi, bet kuris vienas ar tam tikras skaičius.',
    },
    level: {
      institution: 'Veikia visa institucija, jai atstovauja vadovas.',
      faculty:
        'Fakultetas nurodomas ir vykdo susitarimą; jo dekanas gali pasirašyti kartu. Šalimi lieka institucija.',
    },
    learning: {
      formal:
        'Studijų programų kursai ir moduliai auditorijoje, mišriuoju būdu ar internetu. Nurodomi ECTS kreditai.',
      'non-formal':
        'Kursai ne pagal studijų programas, pavyzdžiui, MOOC. Kokybės užtikrinimas, tapatybės tikrinimas ir vertinimas privalomi; vietoj kreditų galima nurodyti darbo krūvio valandas.',
    },
  },
  wordTitle: 'Darbas su „Word“',
  word: [
    'Užpildykite paryškintas vietas; kur atsiveria sąrašas, pasirinkite iš jo. Tai, ko dar trūksta, lieka pažymėta, kol užpildysite.',
    'Įkelkite pataisytą rinkmeną: kiekvienas nuostatos ar lauko pakeitimas tampa pasiūlymu, kurį partneris priima arba aptaria. Komentarai ir sekami pakeitimai išsaugomi; tekstas už laukų ribų išvardijamas.',
    'Jeigu matomas tekstas ir rinkmenoje esantys kompiuterio skaitomi duomenys skiriasi, lemia matomas tekstas.',
  ],
  reviewTitle: 'Peržiūrėtinos nuostatos',
  review:
    'Pavyzdiniu tekstu pažymėtos nuostatos susijusios su duomenų apsauga, atsakomybe, nutraukimu, ginčais ir bendrosiomis nuostatomis. Prieš tvirtindami paprašykite, kad jas peržiūrėtų jūsų teisininkai.',
};
