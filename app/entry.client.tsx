import { RemixBrowser } from '@remix-run/react';
import { type BackendModule, createInstance } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { loadNamespace } from '~/locales/load';
import { i18nOptions } from '~/platform/i18n';
import { DEFAULT_LOCALE, toLocale } from '~/platform/locales';

/** What Remix leaves on `window`: the modules of the matched routes, each with its `handle`. */
interface RemixWindow {
  /** `stream`: the page's data while nobody has begun to read them. */
  __remixContext?: { stream?: unknown };
  __remixRouteModules?: Record<string, { handle?: { i18n?: readonly string[] } } | undefined>;
}

const texts: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, callback) {
    loadNamespace(language, namespace).then(
      (found) => callback(null, found as Record<string, string>),
      (error: Error) => callback(error, false),
    );
  },
};

/** Namespaces the first page needs, so that it hydrates without a second wait. */
function initialNamespaces(): string[] {
  const modules = (window as RemixWindow).__remixRouteModules ?? {};
  const wanted = Object.values(modules).flatMap((route) => route?.handle?.i18n ?? []);
  return [...new Set(['common', ...wanted])];
}

/**
 * Remix reads the page's data while React draws for the first time, and throws a promise until it
 * is done. A press that meets React then makes it draw at once, and it gives up ("root did not
 * complete", #345). So the data are asked for, and waited for, before React is.
 */
async function dataRead(): Promise<void> {
  if (!(window as RemixWindow).__remixContext?.stream) return;
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown;
    await thrown;
  }
}

async function start(): Promise<void> {
  const i18n = createInstance();
  const locale = toLocale(document.documentElement.lang) ?? DEFAULT_LOCALE;
  const textsRead = i18n
    .use(texts)
    .use(initReactI18next)
    .init({ ...i18nOptions(locale), ns: initialNamespaces() });
  await Promise.all([textsRead, dataRead()]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void start();
