import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'Šalis yra Išduodančioji Šalis savo Kursams ir Pripažįstančioji Šalis visur, kur ją taip įvardija B priedas. B priede prie kiekvienos Pripažinimo eilutės nurodyta, kuri Šalis išduoda ir kuri pripažįsta.',
  'clauses/contacts-changes':
    'Šalių kontaktai nurodyti D priede. Šalis gali pakeisti savo kontaktus pranešdama visoms kitoms Šalims; toks pakeitimas nėra Susitarimo pakeitimas.',
  'clauses/recital-purpose':
    'Šalys siekia, kad besimokantieji dar prieš registruodamiesi žinotų, kaip vienoje Šalyje pasiektus mokymosi rezultatus pripažins kitos Šalys, ir kad jiems nereikėtų pakartotinių individualių vertinimų.',
  'clauses/object-direction/bidirectional':
    'Pagal Susitarimą vienos Šalies suteiktus Kredencialus kitos Šalys pripažįsta tomis kryptimis, kurios nustatytos A ir B prieduose.',
  'clauses/data-protection-breach':
    'Šalis, sužinojusi apie iš bet kurios kitos Šalies gautų asmens duomenų saugumo pažeidimą, nepagrįstai nedelsdama apie jį praneša tai Šaliai.',
  'clauses/data-protection-rights':
    'BDAR 15–22 straipsniuose nustatytomis teisėmis Besimokantieji gali naudotis kreipdamiesi į bet kurią Šalį. Su bet kuria kita Šalimi susijęs prašymas jai perduodamas nedelsiant.',
  'clauses/name-and-logo':
    'Šalis bet kurios kitos Šalies pavadinimą ir logotipą gali naudoti tik teisingai informacijai apie Susitarimą teikti ir pagal tos Šalies firminio stiliaus taisykles. Leidimas baigiasi pasibaigus Susitarimui.',
  'clauses/liability':
    'Kiekviena Šalis atsako kiekvienai kitai už tyčia ar dėl didelio neatsargumo padarytą žalą; už kitus pažeidimus atsakoma tik už numatomą tiesioginę žalą. Atsakomybė, kurios teisės aktai neleidžia riboti ar panaikinti, ir atsakomybė Besimokantiesiems nepaveikiama. Išduodančioji Šalis atsako už savo Kredencialų teisingumą, Pripažįstančioji Šalis – už savo sprendimus.',
  'clauses/force-majeure':
    'Šalis neatsako už neįvykdymą dėl įvykio, kurio ji negalėjo kontroliuoti, protingai numatyti ar išvengti. Ji nedelsdama praneša kitoms Šalims, ir Šalys ieško sprendimo, dėl kurio nenukentėtų Besimokantieji.',
  'clauses/amendment-delegated':
    'Išimties tvarka visų Šalių paskirti koordinatoriai ({coordinators}) gali be naujų parašų patvirtinti naują A ir B priedų versiją. Visi jie tvirtina tą pačią teksto santrauką (SHA-256). Pagrindinė Susitarimo dalis taip keisti negali būti.',
  'clauses/termination-notice':
    'Kiekviena Šalis gali raštu nutraukti Susitarimą, apie tai pranešusi prieš {noticePeriod}. Jeigu per raštu nustatytą protingą terminą sunkus pažeidimas nepašalinamas, ji gali nutraukti Susitarimą nedelsiant. Vienai Šaliai nutraukus Susitarimą, jis baigiasi visoms Šalims.',
  'clauses/termination-resumption':
    'Šalis, sustabdžiusi Pripažinimo eilutę ar Susitarimą, raštu panaikina sustabdymą, kai tik priežastis išnyksta. Bet kuri kita Šalis, nurodydama priežastis, gali jos to paprašyti.',
  'clauses/signature-form/originals':
    'Susitarimas pasirašomas ranka tiek originalių egzempliorių, kiek yra Šalių, po vieną kiekvienai Šaliai.',
  'values/signatureKind/originals': 'Ranka pasirašyti originalai, po vieną kiekvienai Šaliai',
};
