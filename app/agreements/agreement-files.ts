/** The public files of an agreement. */
import { languageName } from '~/elm/display-names';
import { serverPaths } from '~/platform/server-paths';
import { languagesOf } from './terms/document';
import type { AgreementDocument } from './terms/terms';

export interface AgreementFiles {
  /** Its text in Word in each language it is made in, the drafting language first; none where less is published. */
  readonly words: readonly {
    readonly language: string;
    readonly name: string;
    readonly href: string;
  }[];
  readonly json: string;
}

/** The files of the agreement `code`, with the languages named for readers in `locale`. */
export function agreementFiles(
  code: string,
  document: AgreementDocument,
  locale: string,
): AgreementFiles {
  const { publication } = document.terms;
  const languages = publication === 'full-text' ? [...new Set(languagesOf(document))] : [];
  return {
    words: languages.map((language) => ({
      language,
      name: languageName(language, locale),
      href: `${serverPaths.apiAgreement(`${code}.docx`)}?lang=${encodeURIComponent(language)}`,
    })),
    json: serverPaths.apiAgreement(code),
  };
}
