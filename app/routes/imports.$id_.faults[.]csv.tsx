import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { faultsAsCsv } from '~/catalogue/import/import-pages.server';
import type { ImportFault } from '~/catalogue/import/imported-course';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'imports', viewer });
  const header = [t('faults.row'), t('faults.code'), t('faults.field'), t('faults.value')];
  const { name, content } = await faultsAsCsv(
    viewer,
    idParam(params),
    [...header, t('faults.what')],
    ({ code, field, value }) =>
      t(`fault.${code as ImportFault}`, { field: field ?? '', value: value ?? '' }),
  );
  const bytes = new TextEncoder().encode(content);
  return attachment({ bytes, name, mediaType: 'text/csv; charset=utf-8' });
});
