import { data, type LoaderFunctionArgs } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findViewer } from '~/accounts/viewer.server';
import { useRootData } from '~/components/shell/root-data';
import { ShortcutList } from '~/components/shell/shortcut-list';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { PageHeading } from '~/components/ui/headings';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = serverT(request, { viewer: await findViewer(request) });
  return data({ title: t('title', { page: t('shortcuts.title') }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ShortcutsPage() {
  const { t } = useTranslation('common');
  const on = useRootData()?.shortcuts ?? true;
  return (
    <>
      <PageHeading title={t('shortcuts.title')} lead={t('shortcuts.lead')} />
      <Card className="grid max-w-xl gap-6">
        <ShortcutList />
        <form
          method="post"
          action={paths.preferences()}
          className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-5"
        >
          <input type="hidden" name="returnTo" value={paths.shortcuts()} />
          <p>{t(on ? 'shortcuts.on' : 'shortcuts.off')}</p>
          <Button look="secondary" name="shortcuts" value={on ? 'off' : 'on'}>
            {t(on ? 'shortcuts.turnOff' : 'shortcuts.turnOn')}
          </Button>
        </form>
      </Card>
    </>
  );
}
