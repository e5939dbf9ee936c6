import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/react';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findViewer } from '~/accounts/viewer.server';
import { useRootData } from '~/components/shell/root-data';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { RadioGroup } from '~/components/ui/choice';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { useLocale } from '~/platform/i18n';
import { serverT } from '~/platform/i18n.server';
import { LOCALE_NAMES, LOCALES, THEMES } from '~/platform/locales';
import { paths, safeRedirect } from '~/platform/paths';
import { PreferenceForm } from '~/platform/preference-form';
import { preferenceCookie } from '~/platform/preferences';
import { rememberLocale } from '~/platform/remember-locale.server';

export const handle = { i18n: ['common'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  const { t } = serverT(request, { viewer });
  const saved = new URL(request.url).searchParams.has('saved');
  return data({ title: t('title', { page: t('display.title') }), saved });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Keeps what was chosen, in this browser and (language) with the account, and goes back. */
export async function action({ request }: ActionFunctionArgs) {
  const form = PreferenceForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw data({ code: 'bad-input' }, { status: 400 });
  const { returnTo, ...chosen } = form.data;
  const secure = new URL(request.url).protocol === 'https:';
  const headers = new Headers();
  for (const name of ['lang', 'theme', 'shortcuts'] as const)
    if (chosen[name]) headers.append('Set-Cookie', preferenceCookie(name, chosen[name], secure));
  const viewer = chosen.lang ? await findViewer(request) : null;
  if (viewer && chosen.lang) await rememberLocale(viewer.personId, chosen.lang);
  throw redirect(safeRedirect(returnTo, `${paths.preferences()}?saved`), { status: 303, headers });
}

export default function PreferencesPage() {
  const { t } = useTranslation('common');
  const { saved } = useLoaderData<typeof loader>();
  const theme = useRootData()?.theme ?? 'system';
  const locale = useLocale();
  return (
    <>
      <PageHeading title={t('display.title')} lead={t('display.lead')} />
      <Card className="max-w-xl">
        <form method="post" className="grid gap-6">
          {saved ? (
            <Notice kind="success" live>
              {t('display.saved')}
            </Notice>
          ) : null}
          <RadioGroup
            id="lang"
            name="lang"
            label={t('display.language')}
            defaultValue={locale}
            choices={LOCALES.map((each) => ({
              value: each,
              label: <span lang={each}>{LOCALE_NAMES[each]}</span>,
            }))}
          />
          <RadioGroup
            id="theme"
            name="theme"
            label={t('display.theme')}
            defaultValue={theme}
            choices={THEMES.map((each) => ({ value: each, label: t(`display.${each}`) }))}
          />
          <Button className="w-fit">{t('display.save')}</Button>
        </form>
      </Card>
    </>
  );
}
