import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choice';
import { Colon } from '../ui/colon';
import { Disclosure } from '../ui/disclosure';
import { FileDrop } from '../ui/file-drop';
import { DateInput, TextArea, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { StatusBadge } from '../ui/status-badge';
import { DeskCard } from './desk-card';
import { ActButton, ActForm, useAnswer, useAt, usePage, useTyped } from './workspace-context';

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
      <Reopening />
      <Rows signing={signing} />
      <Voided signing={signing} />
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
          {row.place ? (
            <p className="text-sm">
              {t('sign.place')}
              <Colon /> {row.place}
            </p>
          ) : null}
          {row.handedIn ? (
            <p className="text-sm [overflow-wrap:anywhere]">
              {t('sign.handedIn', {
                who: row.handedIn.by,
                date: format.date(row.handedIn.on),
                reason: row.handedIn.note,
              })}
            </p>
          ) : null}
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

/** Somebody asks to take the text back after it was signed. */
function Reopening() {
  const { t } = useTranslation('mcra');
  const { reopening } = usePage();
  const at = useAt();
  const format = useFormat();
  if (!reopening) return null;
  return (
    <Notice kind="warning">
      <p>
        {t('sign.reopening', { who: format.list(reopening.by), date: format.date(reopening.at) })}{' '}
        {t('standing.reason', { reason: reopening.reason })}
      </p>
      <p>
        <Link to={at('life')}>
          {t(reopening.own ? 'sign.reopeningBack' : 'sign.reopeningAnswer')}
        </Link>
      </p>
    </Notice>
  );
}

/** Signatures under a text that was taken back: kept, without effect. */
function Voided({ signing }: { signing: Signing }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  if (signing.voided.length === 0) return null;
  return (
    <Disclosure plain summary={t('sign.voided', { count: signing.voided.length })}>
      <ul className="grid gap-2">
        {signing.voided.map((each) => (
          <li key={each.id} className="text-sm [overflow-wrap:anywhere]">
            {t('sign.voidedRow', {
              name: `${each.name}, ${each.institution}`,
              signed: format.date(each.signedOn),
              date: format.date(each.voidedAt),
              reason: each.reason,
            })}{' '}
            {each.copyHref ? (
              <a href={each.copyHref} download>
                {t('sign.copy')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A simple electronic signature, confirmed with the second factor. */
function PortalSignature() {
  const { t } = useTranslation('mcra');
  const { hash } = usePage();
  const typed = useTyped('sign');
  return (
    <DeskCard id="sign-here" title={t('sign.here')}>
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
    </DeskCard>
  );
}

function SignedFile({ signing }: { signing: Signing }) {
  const { t } = useTranslation('mcra');
  const at = useAt();
  const typed = useTyped('sign-file');
  const open = signing.rows.filter((row) => row.handIn && row.signedOn === null);
  if (open.length === 0) return null;
  const forOthers = open.some((row) => !row.own);
  return (
    <DeskCard id="sign-elsewhere" title={t('sign.elsewhere')}>
      <p className="max-w-measure">{t('sign.elsewhereLead')}</p>
      <p className="max-w-measure">
        {t('sign.version')} <Link to={at('files')}>{t('sign.get')}</Link>
      </p>
      {forOthers ? <p className="max-w-measure">{t('sign.forOthers')}</p> : null}
      <ActForm intent="sign-file" multipart>
        <SignedBy open={open} />
        <DateInput
          id="signed-on"
          name="signedOn"
          label={t('sign.on')}
          {...(signing.earliest ? { min: signing.earliest } : {})}
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
        {forOthers ? (
          <TextArea
            id="signed-note"
            name="note"
            rows={2}
            label={t('sign.why')}
            help={t('sign.whyHelp')}
            defaultValue={typed('note')}
            width="lg"
          />
        ) : null}
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
    </DeskCard>
  );
}

function SignedBy({ open }: { open: Signing['rows'] }) {
  const { t } = useTranslation('mcra');
  const answer = useAnswer();
  // Of a form whose file was too large to be read nothing is known.
  const isRead = answer?.kind === 'refused' && 'signedOn' in answer.typed;
  const ticked = isRead ? (answer.typed.signatory ?? []) : null;
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{t('sign.who')}</legend>
      {open.map((row) => (
        <Checkbox
          key={row.id}
          id={`signatory-${row.id}`}
          name="signatory"
          value={row.id}
          label={[row.name, row.position, row.own ? '' : row.institution]
            .filter(Boolean)
            .join(', ')}
          defaultChecked={ticked ? ticked.includes(row.id) : open.length === 1}
        />
      ))}
    </fieldset>
  );
}
