import type { Credential } from './report';

/** "Micro-credential" as the official languages write it; ELM 3 has no class or concept for it. */
const NAME =
  /\bmicro[-\s]?(?:credential|certificat|certificaç|kwalifikac|qualifi|degree|credencial|acreditac|credenzial|diplom)|\bmikro[-\s]?(?:credential|nachweis|kvalifika|kraad|tunnust|poświadcz|eksamen|osaami|bevis|credenti)/iu;

/** True where the credential calls itself a micro-credential: it must not be taken for a degree. */
export function isMicroCredential(credential: Credential): boolean {
  const named = [
    credential.title ?? '',
    ...credential.types,
    ...credential.achievements
      .filter((each) => each.parent === null)
      .flatMap((each) => Object.values(each.titles)),
  ];
  return named.some((text) => NAME.test(text));
}
