import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { findViewer } from '~/accounts/viewer.server';
import { CheckPanel } from '~/components/home/check-panel';
import { DemoPanel } from '~/components/home/demo-panel';
import { Figures } from '~/components/home/figures';
import { Flow } from '~/components/home/flow';
import { Hero } from '~/components/home/hero';
import { RolePanels } from '~/components/home/role-panels';
import { loadDemoHome } from '~/demo/home.server';
import { serverT } from '~/platform/i18n.server';
import { loadHomeFigures } from '~/recognition/home-figures.server';

export const handle = { i18n: ['common', 'home'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  const { t, locale } = serverT(request, { viewer });
  const [figures, demo] = await Promise.all([loadHomeFigures(), loadDemoHome(locale)]);
  return data({
    title: `${t('product')} – ${t('tagline')}`,
    description: t('tagline'),
    figures,
    demo,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
];

export default function HomePage() {
  const { figures, demo } = useLoaderData<typeof loader>();
  return (
    <div className="grid grid-cols-1 gap-14 sm:gap-18">
      <div className="grid grid-cols-1 items-stretch gap-10 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
        <div className="flex flex-col justify-between gap-10">
          <Hero />
          <Figures figures={figures} />
        </div>
        <CheckPanel />
      </div>
      {demo ? <DemoPanel demo={demo} /> : null}
      <Flow />
      <RolePanels />
    </div>
  );
}
