/**
 * components/mcra — the workspace of an agreement. One page with many small forms: each posts its
 * intent with the version and the terms that were looked at, and finds what was typed again.
 */
import { Form, useActionData } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/agreements/workspace/answers';
import type { WorkspacePage } from '~/agreements/workspace/show-workspace.server';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import type { ButtonLook, ButtonSize } from '../ui/button';
import { SendButton, type SendButtonProps } from '../ui/button';
import type { IconName } from '../ui/icon';
import { Notice } from '../ui/notice';

const PageContext = createContext<WorkspacePage | null>(null);
export const WorkspaceProvider = PageContext.Provider;

export function usePage(): WorkspacePage {
  const page = useContext(PageContext);
  if (!page) throw new Error('a part of the workspace stands outside of it');
  return page;
}

/** The address of a place in this workspace, keeping version and view. */
export function useAt() {
  const { code, look, asked } = usePage();
  return (section: string, more: Readonly<Record<string, string>> = {}) =>
    paths.agreementWorkspace(code, {
      section,
      version: asked,
      view: look === 'section' ? '' : look,
      ...more,
    });
}

export const useAnswer = (): Answer | null => (useActionData() as Answer | undefined) ?? null;

/** What every form sends along; what is empty is not sent. */
export function useHidden(intent: string, form: string, at = ''): Record<string, string> {
  const { place, look, versionId, asked, hash, line, open } = usePage();
  const view = look === 'section' ? '' : look;
  const all = { intent, form, at, section: place, view, version: asked, versionId, hash };
  return Object.fromEntries(
    Object.entries({ ...all, openLine: line, open }).filter(([, value]) => value !== ''),
  );
}

/** A small form of the page with its refusal above it. */
export function ActForm({
  intent,
  id,
  name = intent,
  at = '',
  hidden = {},
  multipart = false,
  className = 'grid gap-4',
  children,
}: {
  intent: string;
  /** For buttons that stand elsewhere on the page. */
  id?: string;
  /** Tells forms of one intent apart. */
  name?: string;
  at?: string;
  hidden?: Readonly<Record<string, string>>;
  multipart?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const all = { ...useHidden(intent, name, at), ...hidden };
  return (
    <Form
      method="post"
      preventScrollReset
      className={className}
      {...(id ? { id } : {})}
      {...(multipart ? { encType: 'multipart/form-data' as const } : {})}
    >
      {Object.entries(all).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Refusal form={name} />
      {children}
    </Form>
  );
}

/** Refused because somebody else was first: the form it came from may be gone from the page. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'wrong-status',
  'frozen',
  'never-approved',
  'nobody-signed',
  'other-party-reads',
  'own-request',
  'no-suggestion',
  'own-suggestion',
  'unknown-part',
]);

/** Brings what it holds into sight whenever there is another occasion; null: none. */
export function InSight({ of, children }: { of: unknown; children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of !== null) here.current?.scrollIntoView({ block: 'center' });
  }, [of]);
  return <div ref={here}>{children}</div>;
}

/** Says on top of the page, and brings into sight, that what was wanted is no longer possible. */
export function Overtaken() {
  const text = useCodeText('mcra');
  const { t } = useTranslation('mcra');
  const { statusWord } = usePage();
  const answer = useAnswer();
  const past = answer?.kind === 'refused' && OVERTAKEN.has(answer.reason) ? answer : null;
  if (!past) return null;
  return (
    <InSight of={past}>
      <Notice kind="danger" live>
        {past.reason === 'wrong-status'
          ? t('refused.wrong-status', { state: statusWord })
          : text('refused', past.reason)}
        {past.detail ? (
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{past.detail}</p>
        ) : null}
      </Notice>
    </InSight>
  );
}

/** Why a form of this name was refused, in words. */
export function Refusal({ form }: { form: string }) {
  const text = useCodeText('mcra');
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const answer = useAnswer();
  if (answer?.kind !== 'refused' || answer.form !== form || OVERTAKEN.has(answer.reason))
    return null;
  return (
    <Notice kind="danger" live>
      {text('refused', answer.reason)} {answer.detail}
      {answer.earliest ? t('refusedEarliest', { day: format.date(answer.earliest) }) : null}
    </Notice>
  );
}

/** What was typed into the form of this name, when it came back. */
export function useTyped(form: string) {
  const answer = useAnswer();
  const typed = answer?.kind === 'refused' && answer.form === form ? answer.typed : {};
  return (name: string, otherwise = ''): string => typed[name]?.[0] ?? otherwise;
}

export const ActButton = (props: Omit<SendButtonProps, 'className'>) => (
  <SendButton {...props} className="w-fit" />
);

/** One button that is a whole form. */
export function ActNow({
  intent,
  name = intent,
  at,
  hidden,
  look = 'secondary',
  size = 'sm',
  icon,
  children,
}: {
  intent: string;
  name?: string;
  at?: string;
  hidden?: Readonly<Record<string, string>>;
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <ActForm
      intent={intent}
      name={name}
      className="contents"
      {...(at ? { at } : {})}
      {...(hidden ? { hidden } : {})}
    >
      <ActButton form={name} look={look} size={size} {...(icon ? { icon } : {})}>
        {children}
      </ActButton>
    </ActForm>
  );
}
