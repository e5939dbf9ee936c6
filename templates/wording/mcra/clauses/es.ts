import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'El presente acuerdo modelo de reconocimiento de créditos (el «Acuerdo») se celebra entre las partes siguientes (cada una, una «Parte»; conjuntamente, las «Partes»).',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, con sede en {seat}, {country}, registro {registration}, con la representación de {representedBy} en virtud de {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, con sede en {seat}, {country}, registro {registration}, que actúa a través de {unit}, con la representación de {representedBy} en virtud de {byVirtueOf}.',
  },
  'party-faculty-authority':
    'La Parte obligada es {legalName}; {unit} ejecuta el Acuerdo en su nombre y su decana o decano puede refrendarlo.',
  'party-quality-status':
    'Garantía externa de la calidad de {legalName}: {qaAgency}, decisión {qaDecision}, válida desde el {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      '{issuingParty} es la Parte emisora. {recognisingParty} es la Parte reconocedora.',
    bidirectional:
      'Cada Parte es la Parte emisora de sus propios Cursos y la Parte reconocedora de los de la otra Parte. El anexo B indica el sentido de cada Línea de reconocimiento.',
  },
  'signatory-authority':
    'Cada firmante declara estar facultado para obligar a la Parte que figura junto a su firma, en virtud del mandato o la delegación indicados en esta sección.',
  'contacts-changes':
    'Los puntos de contacto de las Partes figuran en el anexo D. Cada Parte puede cambiar los suyos mediante comunicación a la otra Parte; ese cambio no constituye una modificación del Acuerdo.',
  'recital-purpose':
    'Las Partes desean que los estudiantes sepan, antes de matricularse, cómo reconocerá una de ellas lo aprendido en la otra, y desean evitarles repetidas evaluaciones individuales.',
  'recital-autonomy':
    'Cada Parte sigue siendo responsable de la calidad de sus Cursos, de sus títulos y de las decisiones que la ley le reserva.',
  'recital-national-law':
    'El presente Acuerdo se celebra teniendo en cuenta las disposiciones siguientes: {nationalLaw}.',
  'recital-lisbon-convention':
    'Las Partes aplican los principios del Convenio de Lisboa sobre reconocimiento (STE n.º 165), en particular el de que el reconocimiento se concede salvo que se demuestre una diferencia sustancial.',
  'recital-ets-138':
    'Las Partes tienen en cuenta el convenio europeo STE n.º 138 sobre la equivalencia de los períodos de estudios universitarios.',
  'recital-ects-guide':
    'Las Partes asignan, otorgan y reconocen los créditos conforme a la Guía de uso del ECTS (2015).',
  'recital-council-2018':
    'Las Partes tienen en cuenta la Recomendación del Consejo, de 26 de noviembre de 2018, sobre el reconocimiento mutuo automático de las cualificaciones y de los períodos de aprendizaje en el extranjero (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'Las Partes tienen en cuenta la Recomendación del Consejo, de 16 de junio de 2022, sobre las microcredenciales (2022/C 243/02).',
  'recital-existing-agreement':
    'El presente Acuerdo complementa el siguiente acuerdo entre las Partes, que sigue en vigor: {existingAgreement}.',
  'object-direction': {
    unidirectional:
      'En virtud del presente Acuerdo, la Parte reconocedora reconoce las Credenciales otorgadas por la Parte emisora, en los términos de los anexos A y B.',
    bidirectional:
      'En virtud del presente Acuerdo, cada Parte reconoce las Credenciales otorgadas por la otra Parte, en los términos de los anexos A y B.',
  },
  'object-scope': {
    one: 'En cada sentido convenido, el presente Acuerdo comprende el único Curso descrito en el anexo A.',
    several: 'El presente Acuerdo comprende los Cursos descritos en el anexo A y ningún otro.',
  },
  'object-learning': {
    formal:
      'El aprendizaje comprendido es formal: tiene lugar dentro de los planes de estudios o de la oferta reconocida de la Parte emisora y da lugar a créditos.',
    'non-formal':
      'El aprendizaje comprendido es o incluye aprendizaje no formal, como los cursos en línea masivos y abiertos (MOOC). Una Línea de reconocimiento del presente Acuerdo se aplica en lugar de cualquier procedimiento de reconocimiento de aprendizajes previos que, de otro modo, dependería del proveedor.',
  },
  'object-objective': 'El objetivo del reconocimiento es el siguiente: {objective}.',
  'object-text': 'Las Partes precisan: {objectiveText}',
  strength: {
    automatic:
      'Cuando se cumplen las condiciones de una Línea de reconocimiento, la Parte reconocedora concede el reconocimiento sin ninguna otra evaluación académica.',
    presumption:
      'Cuando se cumplen las condiciones de una Línea de reconocimiento, se presume el reconocimiento. La Parte reconocedora solo puede denegarlo si demuestra, de forma motivada, una Diferencia sustancial que no se conocía al firmar el presente Acuerdo.',
    'simplified-assessment':
      'Cuando se cumplen las condiciones de una Línea de reconocimiento, la Parte reconocedora decide tras una evaluación simplificada. Esta se limita a los puntos indicados en el anexo B.',
  },
  effect: {
    right:
      'El Estudiante que cumple las condiciones de una Línea de reconocimiento tiene derecho al reconocimiento previsto en ella y puede invocar el presente Acuerdo ante la Parte reconocedora.',
    undertaking:
      'El presente Acuerdo es un compromiso entre las Partes. No confiere por sí mismo al Estudiante un derecho exigible; los derechos que la ley le otorga no se ven afectados.',
  },
  'more-favourable':
    'El presente Acuerdo no impide que una Parte reconozca aprendizajes por otros motivos o en condiciones más favorables para el Estudiante.',
  'definition-micro-credential':
    '«Microcredencial»: el registro de los resultados de aprendizaje que ha obtenido un estudiante a raíz de un pequeño volumen de aprendizaje, evaluados con criterios transparentes y claramente definidos, en el sentido de la Recomendación del Consejo de 16 de junio de 2022.',
  'definition-credential':
    '«Credencial»: el documento, en papel o electrónico, con el que el Organismo otorgante certifica que un Estudiante ha alcanzado los Resultados de aprendizaje de un Curso; incluye las Microcredenciales.',
  'definition-course':
    '«Curso»: un curso, módulo u otra oferta de aprendizaje descritos en el anexo A, en la versión que allí se indica.',
  'definition-learning-outcomes':
    '«Resultados de aprendizaje»: declaraciones de lo que un Estudiante sabe, comprende y es capaz de hacer al finalizar un Curso.',
  'definition-ects':
    '«ECTS»: el Sistema Europeo de Transferencia y Acumulación de Créditos descrito en la Guía de uso del ECTS.',
  'definition-recognition':
    '«Reconocimiento», con o sin mayúscula: la constatación formal, por la Parte reconocedora, del valor de una Credencial a los efectos indicados en el presente Acuerdo.',
  'definition-recognition-line':
    '«Línea de reconocimiento»: un apartado numerado del anexo B que indica, en un sentido, qué Cursos se reconocen y como qué.',
  'definition-issuing-party':
    '«Parte emisora»: la Parte cuyo Curso conduce a la Credencial de que se trate.',
  'definition-recognising-party':
    '«Parte reconocedora»: la Parte a la que se solicita el reconocimiento de la Credencial de que se trate.',
  'definition-learner':
    '«Estudiante»: la persona que ha obtenido una Credencial comprendida en el presente Acuerdo o que cursa un Curso para obtenerla.',
  'definition-substantial-difference':
    '«Diferencia sustancial»: una diferencia entre los Resultados de aprendizaje alcanzados y los exigidos que probablemente impediría al Estudiante tener éxito en los estudios o la actividad posteriores para los que solicita el reconocimiento.',
  'definition-working-day':
    '«Día hábil»: un día en que la administración de la Parte reconocedora está abierta, salvo sábados, domingos, festivos en el lugar de su sede y días de cierre general anunciados con antelación.',
  'courses-annex': {
    one: 'El Curso de cada Parte emisora comprendido en el presente Acuerdo se describe en el anexo A.',
    several: 'Los Cursos comprendidos en el presente Acuerdo se describen en el anexo A.',
  },
  'courses-snapshot':
    'El anexo A recoge cada Curso tal como estaba cuando se aprobó el presente Acuerdo. Una versión posterior del Curso solo queda comprendida cuando se ha modificado el anexo A o según lo previsto en la sección sobre garantía de la calidad.',
  'courses-non-formal':
    'Respecto de un Curso de aprendizaje no formal, el anexo A indica además cómo se garantiza su calidad, cómo se verifica la identidad del Estudiante y cómo se evalúan los Resultados de aprendizaje. La Parte emisora mantiene estas disposiciones mientras el Curso esté comprendido.',
  'definition-bodies':
    '«Organismo otorgante»: el organismo en cuyo nombre se otorga una Credencial. El anexo A lo nombra para cada Curso y, cuando son distintos, nombra el organismo que imparte y evalúa el aprendizaje y el que sella la Credencial.',
  'courses-bodies':
    'El organismo que sella Credenciales por cuenta de otro lo hace en virtud del mandato cuya referencia y fechas figuran en el anexo A. Una Credencial sellada fuera de ese mandato no queda comprendida.',
  'targets-annex':
    'El anexo B indica, para cada Línea de reconocimiento, como qué reconoce la Parte reconocedora el Curso o los Cursos, en qué programa y según qué versión de su normativa.',
  'targets-ects':
    'La Parte reconocedora concede el número de créditos ECTS indicado en el anexo B. Cuando este número difiere del de la Parte emisora, el anexo B da el motivo.',
  'targets-none':
    'Cuando el anexo B no contiene ninguna Línea de reconocimiento para un Curso o un programa, nada se ha convenido; de ello no cabe extraer ninguna conclusión a favor ni en contra del reconocimiento.',
  'targets-groups':
    'Una Línea de reconocimiento puede combinar varios Cursos y varios destinos. El anexo B indica si deben haberse superado todos los Cursos, uno cualquiera de ellos o un número determinado.',
  'targets-limits':
    'Los límites y las exclusiones indicados en el anexo B se aplican a la Línea de reconocimiento de que se trate. Una Credencial no se computa dos veces dentro de una misma Línea de reconocimiento.',
  'conditions-general':
    'Una Línea de reconocimiento se aplica cuando se cumplen las condiciones de esta sección. La condición fijada en el anexo B para una Línea de reconocimiento sustituye, para esa línea, a la condición correspondiente de esta sección.',
  'condition-minimum-grade': 'La calificación mínima es la siguiente: {minimumGrade}.',
  'condition-formats': 'La Credencial se presenta en uno de estos formatos: {credentialFormats}.',
  'condition-seal':
    'El sello o la firma electrónicos de la Credencial son del nivel siguiente: {sealLevel}.',
  'condition-status':
    'El estado de la Credencial puede comprobarse por medios electrónicos y no ha sido revocada.',
  'condition-identity':
    'Supervisión de la evaluación y verificación de la identidad del Estudiante: {identityAssurance}.',
  'condition-supervised': 'La evaluación fue supervisada.',
  'condition-assessment': 'Los Resultados de aprendizaje se evaluaron mediante: {assessmentTypes}.',
  'condition-modes': 'El Curso se impartió en esta modalidad: {modes}.',
  'condition-minimum-eqf': 'Nivel del MEC del Curso: {minimumEqf} o superior.',
  'condition-minimum-ects': 'La Credencial certifica al menos {minimumEcts}.',
  'condition-awarded-from': 'La Credencial se otorgó el {awardedFrom} o después.',
  'condition-awarded-until': 'La Credencial se otorgó el {awardedUntil} o antes.',
  'condition-maximum-age':
    'Al solicitar el reconocimiento no han transcurrido más de {maximumAge} desde el otorgamiento de la Credencial.',
  'condition-accredited':
    'El día del otorgamiento, la acreditación u otra garantía de la calidad indicada en el anexo A era válida.',
  'condition-learner-status': 'Condición del Estudiante: {learnerStatus}.',
  'condition-programmes': 'El reconocimiento se limita a estos programas: {programmes}.',
  'condition-max-learners':
    'En un curso académico el reconocimiento se concede, por orden de solicitudes completas, hasta este límite: {maxLearners}.',
  'condition-max-ects':
    'En virtud del presente Acuerdo se conceden a un Estudiante como máximo {maxEcts} para un mismo título.',
  'condition-no-double-counting':
    'El aprendizaje ya computado para el mismo título no se computa de nuevo.',
  'condition-language': 'Nivel de lengua exigido: {languageLevel}.',
  'condition-documents': 'El Estudiante presenta: {documents}.',
  'condition-residual-assessment': 'Evaluación complementaria: {residualAssessment}',
  'condition-other': 'Otra condición: {otherCondition}',
  'condition-back-coverage': {
    without:
      'Las Credenciales otorgadas antes de la entrada en vigor del presente Acuerdo no quedan comprendidas en él.',
    with: 'Las Credenciales otorgadas antes de la entrada en vigor del presente Acuerdo quedan comprendidas si se otorgaron el {backCoverageFrom} o después.',
  },
  'process-request':
    'Las solicitudes de reconocimiento por {recognisingParty} se presentan ante {receiver}. Decide {decider}. Los pasos se describen en el anexo C.',
  'process-completeness':
    'En el plazo de {completenessTime} desde la recepción, la Parte reconocedora confirma al Estudiante que la solicitud está completa o le indica lo que falta.',
  'process-decision': {
    'by-person': 'En {recognisingParty} toda decisión la adopta una persona.',
    automated:
      'En {recognisingParty}, cuando consta que se cumplen todas las condiciones, una decisión favorable al Estudiante puede adoptarse por medios automatizados con este fundamento: {automaticLaw}. Se informa de ello al Estudiante, que puede pedir la revisión por una persona. La denegación la decide siempre una persona.',
  },
  'process-time':
    'La Parte reconocedora decide en el plazo de {decisionTime} desde la recepción de la solicitud completa y, en todo caso, dentro del plazo fijado por la ley que le es aplicable.',
  'process-reasons':
    'La denegación, o un reconocimiento inferior al del anexo B, se comunica por escrito, está motivada e indica al Estudiante los recursos de que dispone. Corresponde a la Parte reconocedora demostrar que no se cumple una condición o que existe una Diferencia sustancial.',
  'process-authenticity':
    'En caso de duda justificada sobre la autenticidad de una Credencial, la Parte emisora responde a las preguntas de la Parte reconocedora en el plazo de {completenessTime} desde su recepción. Hasta entonces queda suspendido el plazo de decisión.',
  'process-language': 'Lengua del procedimiento en {recognisingParty}: {processLanguage}.',
  'process-appeal':
    'Contra una decisión de {recognisingParty}, el Estudiante puede interponer recurso ante el órgano siguiente: {appealBody}. Los recursos previstos por la ley no se ven afectados.',
  'process-appeal-time':
    'El recurso contra una decisión de {recognisingParty} se interpone en el plazo de {appealTime} desde la notificación de la decisión.',
  'grade-conversion': {
    none: 'Las calificaciones no se convierten. El reconocimiento se anota sin calificación.',
    'pass-fail': 'Las calificaciones no se convierten. El reconocimiento se anota como «apto».',
    'ects-tables':
      'Las calificaciones se convierten mediante las tablas de calificaciones ECTS del anexo G. Si los tramos porcentuales se solapan, se elige la calificación convenida en dicho anexo (la más baja, la media o la más alta).',
    'modified-bavarian':
      'Las calificaciones se convierten a la escala alemana mediante la fórmula bávara modificada: 1 + 3 × (mejor calificación − calificación obtenida) ÷ (mejor calificación − calificación mínima de aprobado), con los límites indicados en el anexo G.',
    linear:
      'Las calificaciones se convierten en proporción lineal entre los límites indicados en el anexo G.',
    table: 'Las calificaciones se convierten mediante la tabla del anexo G.',
  },
  'grade-original':
    'La calificación obtenida originalmente, su escala y el nombre de la Parte emisora figuran siempre junto al resultado.',
  'quality-statements':
    'Cada Parte expone a continuación cómo garantiza la calidad de sus Cursos, conforme a los criterios y directrices para la garantía de calidad en el Espacio Europeo de Educación Superior (ESG).',
  'quality-principles':
    'Las Partes han examinado los diez principios del anexo II de la Recomendación del Consejo de 16 de junio de 2022. El resultado consta en la tabla siguiente.',
  'quality-changes':
    'La Parte emisora anuncia con suficiente antelación a su efectividad todo cambio en los Resultados de aprendizaje, la carga de trabajo, los créditos, el nivel, la evaluación o la acreditación de un Curso. La retirada o suspensión de una acreditación se anuncia sin demora.',
  'quality-changes-notice': 'El cambio se anuncia al menos con esta antelación: {changeNotice}.',
  'quality-changes-effect':
    'El Estudiante que empezó el Curso antes de la efectividad del cambio se rige por la versión en la que lo empezó. Para los demás, la Parte reconocedora puede suspender por escrito la Línea de reconocimiento hasta que las Partes la hayan confirmado o modificado.',
  'quality-review':
    'Una vez al año las Partes examinan el funcionamiento del presente Acuerdo: número de solicitudes y decisiones, denegaciones y sus motivos, cambios en los Cursos y mejoras necesarias.',
  fees: {
    none: 'La Parte reconocedora no cobra al Estudiante tasa alguna por el reconocimiento en virtud del presente Acuerdo, ni las Partes se cobran entre sí.',
    charged: 'Se aplican las tasas siguientes: {feesText}',
  },
  publication: {
    'full-text':
      'Las Partes publican el presente Acuerdo íntegramente, sin más datos personales de firmantes y personas de contacto que su nombre y cargo.',
    summary:
      'Las Partes publican un resumen del presente Acuerdo: las Partes, las Líneas de reconocimiento con sus condiciones, la duración y el estado.',
    listing:
      'Las Partes publican únicamente el título del presente Acuerdo, las Partes, la duración y el estado.',
  },
  'data-protection':
    'Las Partes tratan los datos personales en virtud del presente Acuerdo conforme al Reglamento general de protección de datos de la Unión Europea («RGPD») y al Derecho nacional aplicable a cada una. Los detalles figuran en el anexo E.',
  'data-protection-roles': {
    independent:
      'Cada Parte es responsable independiente del tratamiento que realiza y responde de él por sí sola.',
    joint:
      'Respecto del tratamiento descrito en el anexo E, las Partes son corresponsables en el sentido del artículo 26 del RGPD. El anexo E indica quién informa a los Estudiantes, quién responde a sus solicitudes y cuál es el punto de contacto; los aspectos esenciales de este acuerdo se ponen a disposición de los Estudiantes.',
  },
  'data-protection-purposes':
    'Los datos personales se tratan únicamente con estos fines: {purposes}. No se utilizan con ningún otro fin.',
  'data-protection-categories': 'Categorías de datos personales: {categories}.',
  'data-protection-legal-basis': 'Base jurídica: {dataLegalBasis}.',
  'data-protection-channel':
    'Por regla general, el propio Estudiante presenta la Credencial. Cuando las Partes intercambian datos personales directamente, utilizan este canal seguro: {channel}.',
  'data-protection-retention':
    'Plazo de conservación: {retention}. Después los datos se suprimen o se archivan según exija la ley.',
  'data-protection-breach':
    'La Parte que tenga conocimiento de una violación de la seguridad de datos personales recibidos de la otra Parte informa a esta sin dilación indebida.',
  'data-protection-breach-time':
    'Esa información se facilita a más tardar {breachTime} después de que la Parte haya tenido conocimiento de la violación.',
  'data-protection-transfers': {
    none: 'En virtud del presente Acuerdo no se transfieren datos personales fuera del Espacio Económico Europeo.',
    safeguarded:
      'Los datos personales solo se transfieren fuera del Espacio Económico Europeo conforme al capítulo V del RGPD y con estas garantías: {transferSafeguards}.',
  },
  'data-protection-rights':
    'Los Estudiantes pueden ejercer los derechos de los artículos 15 a 22 del RGPD ante cada Parte. La solicitud que concierna a la otra Parte se le remite sin demora.',
  'course-materials':
    'Los derechos sobre los materiales docentes siguen correspondiendo a sus titulares. El presente Acuerdo no concede más licencia que la consulta necesaria para comparar los Cursos.',
  'name-and-logo':
    'Una Parte solo puede usar el nombre y el logotipo de la otra para informar verazmente del presente Acuerdo y conforme a las normas de identidad visual de esta. La autorización termina con el presente Acuerdo.',
  confidentiality:
    'La información señalada como confidencial se utiliza solo para ejecutar el presente Acuerdo y no se revela a terceros hasta tres años después de su fin. Los deberes legales de divulgación, en particular de los organismos públicos, no se ven afectados.',
  liability:
    'Cada Parte responde ante la otra de los daños causados con dolo o culpa grave; por los demás incumplimientos, su responsabilidad se limita al daño directo y previsible. No se ven afectadas la responsabilidad que la ley no permite limitar o excluir ni la responsabilidad frente a los Estudiantes. La Parte emisora responde de la exactitud de sus Credenciales; la Parte reconocedora responde de sus decisiones.',
  'force-majeure':
    'Una Parte no responde de un incumplimiento causado por un acontecimiento ajeno a su control que no podía razonablemente prever ni evitar. Informa sin demora a la otra Parte, y las Partes buscan una solución que no perjudique a los Estudiantes.',
  'entry-into-force':
    'El presente Acuerdo entra en vigor el {inForceFrom} o, si es posterior, el día de la última firma.',
  term: {
    fixed: 'El presente Acuerdo permanece en vigor hasta el {inForceUntil}.',
    open: 'El presente Acuerdo se celebra por tiempo indefinido.',
  },
  'academic-years': 'El presente Acuerdo se aplica a estos cursos académicos: {academicYears}.',
  'teach-out': {
    without:
      'Las Credenciales otorgadas después del fin del presente Acuerdo no quedan comprendidas en él.',
    with: 'El aprendizaje iniciado antes del fin del presente Acuerdo sigue comprendido si la Credencial se otorga en un plazo máximo de {teachOut} desde ese fin.',
  },
  'start-proof':
    'El inicio del aprendizaje se acredita con las fechas de la actividad de aprendizaje que constan en la Credencial o con un justificante de matrícula. Si así no puede determinarse, la Parte reconocedora pregunta al Estudiante o a la Parte emisora antes de decidir.',
  'earlier-versions':
    'Desde su entrada en vigor, la presente versión sustituye a la anterior. En cada versión, la entrada en vigor y el fin del presente Acuerdo son los de esa versión. Las Credenciales cuya fecha de otorgamiento queda comprendida en una versión anterior siguen comprendidas en ella, con sus condiciones; lo mismo vale para el aprendizaje iniciado antes del fin de esa versión, si la Credencial se otorga en el plazo que ella fija para tal aprendizaje. Las Credenciales otorgadas desde la entrada en vigor de la presente versión quedan comprendidas en ella, con independencia de cuándo se inició el aprendizaje. Si varias versiones comprenden una Credencial, se aplica aquella según la cual quedan menos condiciones sin cumplir o sin probar y, en caso de igualdad, la más reciente.',
  renewal: {
    none: 'El presente Acuerdo no se renueva. Su continuación exige un nuevo acuerdo.',
    tacit:
      'El presente Acuerdo se renueva tácitamente, cada vez por {renewalPeriod}, salvo que una Parte comunique por escrito, al menos {noticePeriod} antes de su fin, que no desea renovarlo.',
    explicit:
      'El presente Acuerdo puede renovarse por {renewalPeriod} mediante acuerdo escrito de las Partes antes de su fin.',
  },
  'amendment-written':
    'El presente Acuerdo se modifica por escrito y con la firma de todas las Partes. Hasta la entrada en vigor de la modificación se aplica la versión anterior.',
  'amendment-delegated':
    'Como excepción, los coordinadores nombrados por ambas partes ({coordinators}) pueden aprobar una nueva versión de los anexos A y B sin nuevas firmas. La aprobación de ambos se refiere a la misma huella digital (SHA-256) del texto. El cuerpo del presente Acuerdo no puede modificarse de este modo.',
  'amendment-contacts':
    'Los puntos de contacto, las direcciones web y los calendarios se actualizan mediante comunicación y no forman parte de las cláusulas aprobadas.',
  accession:
    'Otra institución puede adherirse al presente Acuerdo con el consentimiento escrito de todas las Partes. La adhesión indica sus Líneas de reconocimiento y no cambia las de las demás Partes.',
  'termination-notice':
    'Cada Parte puede resolver el presente Acuerdo por escrito con un preaviso de {noticePeriod}. En caso de incumplimiento grave no subsanado en un plazo razonable fijado por escrito, puede resolverlo con efecto inmediato.',
  'termination-suspension':
    'Una Parte puede suspender una Línea de reconocimiento por escrito y de forma motivada mientras la acreditación del Curso no sea válida o esté en duda la integridad de sus Credenciales.',
  'termination-suspension-whole':
    'Si tal motivo afecta a todas las Líneas de reconocimiento, una Parte puede suspender del mismo modo el presente Acuerdo en su conjunto.',
  'termination-resumption':
    'La Parte que haya suspendido una Línea de reconocimiento o el presente Acuerdo pone fin a la suspensión por escrito en cuanto desaparezca el motivo. La otra Parte puede pedírselo de forma motivada.',
  'termination-acquired-rights':
    'Los reconocimientos ya concedidos, las solicitudes ya presentadas y el aprendizaje que sigue comprendido según la sección sobre la duración no se ven afectados por el fin del presente Acuerdo ni por una suspensión.',
  'disputes-negotiation':
    'Las Partes resuelven sus controversias mediante negociación entre sus representantes legales antes de acudir a otra instancia.',
  'disputes-negotiation-time':
    'La negociación se considera fracasada si no se alcanza un arreglo en el plazo de {negotiationTime} desde la comunicación escrita de la controversia.',
  'disputes-forum':
    'Si la negociación fracasa, la controversia se somete al órgano o tribunal siguiente: {forum}.',
  'disputes-learners':
    'Esta sección se refiere solo a las controversias entre las Partes. No limita los recursos de un Estudiante contra una decisión.',
  'disputes-law': {
    open: 'Las Partes no eligen la ley aplicable. Cada decisión de reconocimiento se rige por la ley aplicable a la Parte reconocedora.',
    chosen:
      'La ley aplicable al presente Acuerdo es la siguiente: {law}. Cada decisión de reconocimiento se rige por la ley aplicable a la Parte reconocedora.',
  },
  notices:
    'Las comunicaciones en virtud del presente Acuerdo se dirigen por escrito al punto de contacto administrativo indicado en el anexo D. Basta el correo electrónico, salvo que el presente Acuerdo exija firma.',
  counterparts:
    'El presente Acuerdo puede firmarse en varios ejemplares, que forman en conjunto un solo documento. Cada Parte recibe un ejemplar completo.',
  'electronic-signature':
    'Las Partes aceptan las firmas y los sellos electrónicos del tipo indicado en la sección sobre firmas. Conforme a los artículos 25 y 35 del Reglamento (UE) n.º 910/2014 («eIDAS»), no se les denegarán efectos jurídicos por el mero hecho de estar en formato electrónico; la firma electrónica avanzada cumple los requisitos del artículo 26 de dicho Reglamento.',
  'entire-agreement':
    'El presente Acuerdo, con sus anexos, contiene todo lo convenido por las Partes sobre su objeto. Los acuerdos mencionados en el preámbulo no se ven afectados.',
  'order-of-precedence':
    'En caso de contradicción, el cuerpo del presente Acuerdo prevalece sobre los anexos, y ambos sobre los datos legibles por máquina. Cuando el anexo B se aparta expresamente de la sección sobre condiciones, prevalece el anexo B.',
  'prevailing-language': {
    one: 'La lengua del presente Acuerdo es la siguiente: {prevailingLanguage}.',
    several:
      'El presente Acuerdo está redactado en varias lenguas. En caso de divergencia prevalece la versión en la lengua siguiente: {prevailingLanguage}.',
  },
  severability:
    'Si una disposición no es válida, las demás siguen en vigor. Las Partes la sustituyen por otra válida que se acerque lo más posible a su finalidad.',
  'no-financial-obligation': {
    none: 'El presente Acuerdo no crea ninguna obligación económica entre las Partes.',
    charged:
      'El presente Acuerdo no crea entre las Partes más obligaciones económicas que las indicadas en la sección sobre tasas.',
  },
  'signature-statement':
    'Con su firma, las Partes aprueban la versión del presente Acuerdo identificada por la huella digital (SHA-256) indicada en los datos del documento.',
  'signature-form': {
    originals: 'El presente Acuerdo se firma a mano en dos originales, uno para cada Parte.',
    scan: 'El presente Acuerdo se firma a mano; las Partes intercambian copias escaneadas de los ejemplares firmados y las admiten como prueba de la firma.',
    simple:
      'El presente Acuerdo se confirma en el portal con una firma electrónica simple; todas las Partes han convenido esta forma.',
    advanced: 'El presente Acuerdo se firma con firma electrónica avanzada (artículo 26 eIDAS).',
    qualified:
      'El presente Acuerdo se firma con firma electrónica cualificada, que tiene un efecto jurídico equivalente al de una firma manuscrita (artículo 25, apartado 2, eIDAS).',
    seal: 'El presente Acuerdo lleva el sello electrónico de la institución (artículo 35 eIDAS) junto al nombre de la persona que actúa por ella.',
  },
};
