import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choice';
import { FileDrop } from '../ui/file-drop';
import { DateInput, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { StatusBadge } from '../ui/status-badge';
import { ActButton, ActForm, usePage, useTyped } from './workspace-context';

type Signing = NonNullable<DeskView['signing']>;

/** Who signs in which order, what was signed, and how it is done here. */
export function SignDesk({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { status, may, actions } = usePage();
  const { signing } = view;
  if (!signing) return null;
  const open = status === 'awaiting-signatures' && may.sign && actions.includes('sign');
  return (
    <>
      <p className="max-w-measure text-ink-soft">
        {t(
          status === 'awaiting-signatures'
            ? 'sign.lead'
            : signing.rows.some((row) => row.signedOn)
              ? 'sign.done'
              : 'sign.notYet',
        )}
      </p>
      <Rows signing={signing} />
      {open && signing.inPortal ? <PortalSignature /> : null}
      {open ? <SignedFile signing={signing} /> : null}
      {status === 'awaiting-signatures' && !may.sign ? <Notice>{t('sign.notYou')}</Notice> : null}
    </>
  );
}

function Rows({ signing }: { signing: Signing }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <ol className="grid gap-3">
      {signing.rows.map((row) => (
        <Card key={row.id} as="li" className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {row.name || t('empty')}
            <StatusBadge tone={row.signedOn ? 'valid' : 'neutral'} size="sm">
              {row.signedOn
                ? t('approval.signed', { date: format.date(row.signedOn) })
                : t('sign.open')}
            </StatusBadge>
          </p>
          <p>{[row.position, row.institution].filter(Boolean).join(', ')}</p>
          <p className="text-sm text-ink-soft">
            {t('sign.order', { order: row.order })} · {row.kind || t('empty')}
          </p>
          {row.fileHash ? (
            <p className="text-sm [overflow-wrap:anywhere]">
              {t('sign.file')} <code>{row.fileHash}</code>
            </p>
          ) : null}
          {row.copyHref ? (
            <p>
              <a href={row.copyHref} download>
                {t('sign.copy')}
              </a>
            </p>
          ) : null}
        </Card>
      ))}
    </ol>
  );
}

/** A simple electronic signature, confirmed with the second factor. */
function PortalSignature() {
  const { t } = useTranslation('mcra');
  const { hash } = usePage();
  const typed = useTyped('sign');
  return (
    <Card as="section" labelledBy="sign-here" className="grid gap-4">
      <h3 id="sign-here" className="text-lg">
        {t('sign.here')}
      </h3>
      <p className="max-w-measure">{t('sign.hereLead')}</p>
      <p className="text-sm [overflow-wrap:anywhere]">
        {t('banner.binds')} <code>{hash}</code>
      </p>
      <ActForm intent="sign">
        <TextInput
          id="sign-place"
          name="place"
          label={t('sign.place')}
          defaultValue={typed('place')}
          width="md"
          optional
        />
        <TextInput
          id="sign-code"
          name="code"
          label={t('sign.code')}
          help={t('sign.codeHelp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="sm"
          required
        />
        <ActButton form="sign" icon="stamp">
          {t('sign.confirm')}
        </ActButton>
      </ActForm>
    </Card>
  );
}

function SignedFile({ signing }: { signing: Signing }) {
  const { t } = useTranslation('mcra');
  const typed = useTyped('sign-file');
  const own = signing.rows.filter((row) => row.own && row.signedOn === null);
  if (own.length === 0) return null;
  return (
    <Card as="section" labelledBy="sign-elsewhere" className="grid gap-4">
      <h3 id="sign-elsewhere" className="text-lg">
        {t('sign.elsewhere')}
      </h3>
      <p className="max-w-measure">{t('sign.elsewhereLead')}</p>
      <ActForm intent="sign-file" multipart>
        <SignedBy own={own} />
        <DateInput
          id="signed-on"
          name="signedOn"
          label={t('sign.on')}
          max={signing.today}
          defaultValue={typed('signedOn', signing.today)}
        />
        <TextInput
          id="signed-at"
          name="place"
          label={t('sign.place')}
          defaultValue={typed('place')}
          width="md"
          optional
        />
        <FileDrop
          id="signed-file"
          name="file"
          label={t('sign.upload')}
          help={t('sign.uploadHelp')}
          accept=".pdf,.png,.jpg,.jpeg"
        />
        <ActButton form="sign-file" icon="upload">
          {t('sign.handIn')}
        </ActButton>
      </ActForm>
    </Card>
  );
}

function SignedBy({ own }: { own: Signing['rows'] }) {
  const { t } = useTranslation('mcra');
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{t('sign.who')}</legend>
      {own.map((row) => (
        <Checkbox
          key={row.id}
          id={`signatory-${row.id}`}
          name="signatory"
          value={row.id}
          label={`${row.name}, ${row.position}`}
          defaultChecked={own.length === 1}
        />
      ))}
    </fieldset>
  );
}
