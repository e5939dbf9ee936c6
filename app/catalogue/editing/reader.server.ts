/** Words and lists for one reader of the editor: made once a request. */

import type { Viewer } from '~/accounts/roles';
import { formatDate } from '~/platform/format';
import { serverT } from '~/platform/i18n.server';
import { durationInWords } from '../amounts';
import type { Reader } from './describe-course.server';
import { fieldOptions } from './options.server';

/** `country` is the provider's: it decides the national levels (ISO 3166-1 alpha-2). */
export function readerFor(request: Request, viewer: Viewer, country: string): Reader {
  const { t, locale } = serverT(request, { namespace: 'editor', viewer });
  const { t: catalogue } = serverT(request, { namespace: 'catalogue', viewer });
  const options = fieldOptions(locale, country, {
    cycle: (value) => catalogue(`cycles.${value}`),
    outcomeType: (value) => catalogue(`outcomeTypes.${value}`),
    reusability: (value) => t(`reusability.${value}`),
    eqf: (level) => catalogue('eqfLevel', { level }),
    identifierScheme: (value) => catalogue(`identifierSchemes.${value}`),
  });
  return {
    locale,
    options,
    yes: t('yes'),
    day: (day) => formatDate(day, locale),
    duration: (iso) => durationInWords(iso, locale),
  };
}
