/** The function of each signatory as it stands under a signature, by language. */
import type { LanguageMap } from '~/elm/language-map';
import type { SignatureStep } from '~/recognition/case-facts';
import type { RecordedSignature } from '~/recognition/decision-record';

export const SIGNATORY: Readonly<
  Record<SignatureStep, { role: RecordedSignature['role']; capacity: LanguageMap }>
> = {
  administrator: {
    role: 'faculty-administrator',
    capacity: { en: 'Faculty administrator', fr: 'Administration de la faculté' },
  },
  curator: {
    role: 'recognition-curator',
    capacity: { en: 'Recognition curator', fr: 'Responsable de la reconnaissance' },
  },
  committee: {
    role: 'programme-committee',
    capacity: { en: 'Programme committee', fr: 'Commission de programme' },
  },
  studies: {
    role: 'studies-official',
    capacity: { en: 'Studies department', fr: 'Service des études' },
  },
};
