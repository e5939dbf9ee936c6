import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Reconocimiento de microcredenciales en alfabetización de datos',
  notice:
    'Ejemplo completo. Las dos universidades, las personas, los cursos y todas las cifras son inventados.',
  objectText:
    'Quien ha obtenido una microcredencial de la otra universidad no tiene que estudiar otra vez el mismo contenido.',
  nationalLaw: 'las leyes de educación superior de los países donde las Partes tienen su sede',
  existingAgreement: 'Acuerdo interinstitucional Erasmus+ 2022–2029, de 14 de febrero de 2022',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (ficticia)',
      legalForm: 'universidad pública con personalidad jurídica',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'la Facultad de Datos y Sociedad',
      representedBy: 'la profesora Marijke van Houten',
      position: 'Rectora',
      byVirtueOf: 'el artículo 7 de los Estatutos',
      qaAgency: 'Agencia para la Calidad de la Educación Superior (ficticia)',
      qaDecision: 'favorable, n.º 2024/17',
    },
    {
      legalName: 'Hochschule Falkental (ficticia)',
      legalForm: 'corporación de Derecho público',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'la Facultad de Informática Aplicada',
      representedBy: 'el Dr. Jonas Reinhardt',
      position: 'Presidente',
      byVirtueOf: 'el artículo 14 del Reglamento básico',
      qaAgency: 'Instituto de Acreditación de Universidades (ficticio)',
      qaDecision: 'acreditación institucional, n.º 2023/08',
    },
  ],
  courses: [
    {
      title: 'Alfabetización de datos para todos',
      outcomes: [
        'El estudiante evalúa la calidad y la procedencia de un conjunto de datos.',
        'El estudiante presenta datos de modo que otros puedan comprobar la conclusión extraída.',
        'El estudiante explica qué normas jurídicas y éticas se aplican a los datos personales.',
      ],
      assessment: 'Examen escrito supervisado (90 minutos) e informe de proyecto calificado',
      prerequisites: 'Ninguno',
      targetCourse: 'Fundamentos del análisis de datos (INF-110)',
      targetProgramme: 'Informática Aplicada',
      targetDegree: 'Grado en Ciencias',
    },
    {
      title: 'Uso responsable de la inteligencia artificial',
      outcomes: [
        'El estudiante describe cómo llega a un resultado un sistema que aprende.',
        'El estudiante reconoce errores y sesgos típicos de tales sistemas.',
        'El estudiante propone medidas para un uso responsable en el trabajo.',
      ],
      assessment: 'Examen oral (20 minutos) sobre un estudio de caso',
      prerequisites: 'Conocimientos básicos de estadística',
      targetCourse: 'Tecnología y sociedad (grupo de optativas)',
      targetProgramme: 'Datos y Sociedad',
      targetDegree: 'Grado en Humanidades',
    },
  ],
  qualityStatement:
    'Cada curso lo aprueba la junta de facultad, lo evalúan los estudiantes tras cada edición y lo revisa un experto externo cada tres años.',
  receiver: 'la oficina de reconocimiento de créditos',
  decider: 'la comisión de exámenes del programa',
  appealBody: 'la comisión de recursos de la universidad',
  purposes:
    'comprobar la autenticidad de una credencial, decidir sobre el reconocimiento, tramitar recursos y elaborar estadísticas anónimas',
  categories:
    'nombre, fecha de nacimiento, número de estudiante, credencial con sus resultados y correspondencia sobre la solicitud',
  dataLegalBasis:
    'artículo 6, apartado 1, letra e), del RGPD (misión de interés público), junto con el Derecho nacional de educación superior',
  channel: 'el portal, cifrado y con acceso personal',
  retention: 'cinco años desde la decisión; la decisión misma, con el expediente del estudiante',
  learnerStatus: 'estudiantes matriculados y personas admitidas en un programa',
  documents: 'la credencial electrónica y un documento de identidad',
  coordinators: ['Dra. Sanne de Wit', 'profesor Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'Cómo usar el acuerdo modelo',
  intro: [
    'Un acuerdo modelo de reconocimiento de créditos dice de antemano qué cursos o microcredenciales de una institución reconoce otra, como qué y en qué condiciones. Los estudiantes saben a qué atenerse antes de matricularse y las oficinas ya no evalúan cada caso desde el principio.',
    'El texto es un modelo. No sustituye al asesoramiento jurídico: algunas cláusulas están marcadas para su revisión porque la ley varía de un país a otro.',
  ],
  steps: [
    {
      title: 'Acuerde las cuatro características',
      text: 'Fije primero con su socio el tipo, el objetivo, los pasos del procedimiento y las restricciones. Determinan qué secciones contiene el documento.',
    },
    {
      title: 'Nombre a las Partes y a quienes firman',
      text: 'La Parte es siempre la persona jurídica, aunque actúe a través de una facultad. Averigüe pronto quién puede obligar a la institución y qué debe firmarse y en qué forma.',
    },
    {
      title: 'Describa los cursos',
      text: 'Tome cada curso del catálogo, para que sus resultados, créditos y niveles sean los de una versión determinada. El aprendizaje no formal exige además garantía de la calidad, verificación de la identidad y evaluación.',
    },
    {
      title: 'Indique como qué se reconocen',
      text: 'Para cada línea, elija el destino en el plan de estudios de destino, los ECTS concedidos y cómo se combinan varios cursos. Dé un motivo si los créditos difieren.',
    },
    {
      title: 'Fije condiciones, plazos y demás cláusulas',
      text: 'No pida más de lo que vaya a comprobar. Las condiciones valen para todas las líneas, salvo que una fije las suyas. Conserve el texto modelo cuando pueda: las desviaciones se muestran al socio.',
    },
    {
      title: 'Revise, apruebe y firme',
      text: 'Ambas partes aprueban el mismo texto, identificado por su huella digital. Después, todo cambio de las cláusulas exige una nueva aprobación. La firma, la entrada en vigor y la publicación siguen por separado.',
    },
  ],
  pathsTitle: 'Los dieciséis caminos ordinarios',
  pathsIntro:
    'Cuatro preguntas con dos respuestas cada una llevan a dieciséis documentos. Todos están completos; solo difieren en las cláusulas que piden las respuestas.',
  questions: {
    direction: '¿Quién reconoce a quién?',
    scope: '¿Cuántos cursos?',
    level: '¿Quién actúa?',
    learning: '¿Qué tipo de aprendizaje?',
  },
  answers: {
    direction: {
      unidirectional:
        'Una institución emite y la otra reconoce. El procedimiento y el recurso se indican solo para la que reconoce.',
      bidirectional:
        'Cada una reconoce cursos de la otra. Cada línea indica su sentido; el procedimiento y el recurso se indican para ambas.',
    },
    scope: {
      one: 'El anexo A describe un curso en cada sentido; el anexo B tiene pocas líneas.',
      several:
        'El anexo A describe varios cursos. Las líneas pueden combinarlos: todos, uno cualquiera o un número determinado.',
    },
    level: {
      institution: 'La institución actúa en su conjunto y la representa su máxima autoridad.',
      faculty:
        'Se nombra la facultad, que ejecuta el acuerdo; su decana o decano puede refrendarlo. La Parte sigue siendo la institución.',
    },
    learning: {
      formal:
        'Cursos y módulos de los planes de estudios, presenciales, semipresenciales o en línea. Se indican los créditos ECTS.',
      'non-formal':
        'Cursos fuera de los planes de estudios, como los MOOC. La garantía de la calidad, la verificación de la identidad y la evaluación son obligatorias; los créditos pueden sustituirse por horas de trabajo.',
    },
  },
  wordTitle: 'Trabajar en Word',
  word: [
    'Rellene los lugares resaltados; donde se abra una lista, elija en ella. Lo que aún falta sigue marcado hasta que lo complete.',
    'Suba el archivo editado: cada cambio en una cláusula o un campo se convierte en una sugerencia que su socio acepta o discute. Los comentarios y los cambios registrados se conservan; el texto fuera de los campos se enumera.',
    'Si el texto visible y los datos legibles por máquina del archivo difieren, vale el texto visible.',
  ],
  reviewTitle: 'Cláusulas que deben revisarse',
  review:
    'Las cláusulas marcadas como texto modelo se refieren a la protección de datos, la responsabilidad, la resolución, las controversias y las disposiciones generales. Pida a su servicio jurídico que las revise antes de aprobarlas.',
};
