import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { faultInWords } from '~/catalogue/import/fault-words';
import { faultsAsCsv } from '~/catalogue/import/import-faults.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';
import { formatNumber } from '~/platform/format';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'imports', viewer });
  const header = [t('faults.row'), t('faults.code'), t('faults.field'), t('faults.value')];
  const { name, content } = await faultsAsCsv(
    viewer,
    idParam(params),
    [...header, t('faults.what')],
    (fault, format) =>
      faultInWords(
        {
          fault: (code, values) => t(`fault.${code}`, values),
          naming: (how) => t(`naming.${how}`),
          choose: () => t('naming.choose'),
          number: (value) => formatNumber(value, locale),
        },
        format,
        fault,
      ),
    locale,
  );
  const bytes = new TextEncoder().encode(content);
  return attachment({ bytes, name, mediaType: 'text/csv; charset=utf-8' });
});
