import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'Una Parte es la Parte emisora de sus propios Cursos y la Parte reconocedora siempre que el anexo B la designe como tal. El anexo B indica, para cada Línea de reconocimiento, qué Parte emite y cuál reconoce.',
  'clauses/contacts-changes':
    'Los puntos de contacto de las Partes figuran en el anexo D. Cada Parte puede cambiar los suyos mediante comunicación a todas las demás Partes; ese cambio no constituye una modificación del Acuerdo.',
  'clauses/recital-purpose':
    'Las Partes desean que los estudiantes sepan, antes de matricularse, cómo reconocerá una Parte lo aprendido en cualquier otra, y desean evitarles repetidas evaluaciones individuales.',
  'clauses/object-direction/bidirectional':
    'En virtud del presente Acuerdo, las Credenciales otorgadas por una Parte son reconocidas por otra en cada uno de los sentidos que fijan los anexos A y B.',
  'clauses/data-protection-breach':
    'La Parte que tenga conocimiento de una violación de la seguridad de datos personales recibidos de otra Parte informa a esta sin dilación indebida.',
  'clauses/data-protection-rights':
    'Los Estudiantes pueden ejercer los derechos de los artículos 15 a 22 del RGPD ante cada Parte. La solicitud que concierna a otra Parte se le remite sin demora.',
  'clauses/name-and-logo':
    'Una Parte solo puede usar el nombre y el logotipo de otra para informar verazmente del presente Acuerdo y conforme a las normas de identidad visual de esta. La autorización termina con el presente Acuerdo.',
  'clauses/liability':
    'Cada Parte responde ante cada una de las demás de los daños causados con dolo o culpa grave; por los demás incumplimientos, su responsabilidad se limita al daño directo y previsible. No se ven afectadas la responsabilidad que la ley no permite limitar o excluir ni la responsabilidad frente a los Estudiantes. La Parte emisora responde de la exactitud de sus Credenciales; la Parte reconocedora responde de sus decisiones.',
  'clauses/force-majeure':
    'Una Parte no responde de un incumplimiento causado por un acontecimiento ajeno a su control que no podía razonablemente prever ni evitar. Informa sin demora a las demás Partes, y las Partes buscan una solución que no perjudique a los Estudiantes.',
  'clauses/amendment-delegated':
    'Como excepción, los coordinadores nombrados por todas las Partes ({coordinators}) pueden aprobar una nueva versión de los anexos A y B sin nuevas firmas. La aprobación de cada uno se refiere a la misma huella digital (SHA-256) del texto. El cuerpo del presente Acuerdo no puede modificarse de este modo.',
  'clauses/termination-notice':
    'Cada Parte puede resolver el presente Acuerdo por escrito con un preaviso de {noticePeriod}. En caso de incumplimiento grave no subsanado en un plazo razonable fijado por escrito, puede resolverlo con efecto inmediato. La resolución por una Parte pone fin al presente Acuerdo para todas las Partes.',
  'clauses/termination-resumption':
    'La Parte que haya suspendido una Línea de reconocimiento o el presente Acuerdo pone fin a la suspensión por escrito en cuanto desaparezca el motivo. Cualquier otra Parte puede pedírselo de forma motivada.',
  'clauses/signature-form/originals':
    'El presente Acuerdo se firma a mano en tantos originales como Partes, uno para cada una.',
  'values/signatureKind/originals': 'Originales firmados a mano, uno para cada Parte',
};
