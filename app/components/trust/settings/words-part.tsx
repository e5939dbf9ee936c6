import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { FileDrop } from '~/components/ui/file-drop';
import { SectionHeading } from '~/components/ui/headings';
import { TextInput } from '~/components/ui/inputs';
import { type Column, Table } from '~/components/ui/table';
import { GIVEN_WITH_IMPORT, type WordLine } from '~/credentials/trust/trust-view';
import type { PartProps } from './part-props';
import { useTrustForm } from './use-trust-form';

type What = 'pin' | 'anchor' | 'did' | 'override';

/** Why: kept with every change. */
export function ReasonInput(props: { id: string; name: string; errors?: readonly string[] }) {
  const { t } = useTranslation('trust');
  return (
    <TextInput
      {...props}
      label={t('settings.reason')}
      help={t('settings.reasonHelp')}
      maxLength={500}
      required
    />
  );
}

/** Takes something back, for a reason. */
function TakeBack({ what, line }: { what: What; line: WordLine }) {
  const { t } = useTranslation('trust');
  const id = `take-back-${what}-${line.id}`;
  return (
    <Disclosure
      plain
      className="text-sm"
      summary={<span className="whitespace-nowrap">{t('settings.takeBack')}</span>}
    >
      <form method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="take-back" />
        <input type="hidden" name="what" value={what} />
        <input
          type="hidden"
          name="id"
          value={what === 'anchor' ? (line.fingerprint ?? '') : line.id}
        />
        <TextInput id={id} name="reason" label={t('settings.reason')} maxLength={500} required />
        <Button
          look="danger"
          size="sm"
          className="w-fit"
          aria-label={t('settings.takeBackOf', { name: line.name })}
        >
          {t('settings.takeBack')}
        </Button>
      </form>
    </Disclosure>
  );
}

/** What an operator said, line by line, with the way to take it back. */
export function WordTable<L extends WordLine>({
  caption,
  what,
  lines,
  mayManage,
  more = [],
}: {
  caption: string;
  what: What;
  lines: readonly L[];
  mayManage: boolean;
  more?: readonly Column<L>[];
}) {
  const { t } = useTranslation('trust');
  const format = useFormat();
  const columns: Column<L>[] = [
    {
      key: 'name',
      header: t('settings.name'),
      rowHeader: true,
      cell: (line) => (
        <span className="[overflow-wrap:anywhere]">
          {line.name}
          {line.fingerprint ? (
            <code className="block text-xs font-normal text-ink-soft">{line.fingerprint}</code>
          ) : null}
        </span>
      ),
    },
    ...more,
    {
      key: 'reason',
      header: t('settings.reason'),
      cell: (line) => (line.reason === GIVEN_WITH_IMPORT ? t('why.import') : line.reason),
    },
    { key: 'since', header: t('settings.since'), cell: (line) => format.date(line.addedAt) },
  ];
  if (mayManage)
    columns.push({
      key: 'actions',
      header: t('settings.actions'),
      hideHeader: true,
      cell: (line) => <TakeBack what={what} line={line} />,
    });
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}

const TEXTS = {
  pin: { title: 'pinsTitle', lead: 'pinsLead', none: 'noPins', add: 'addPin' },
  anchor: { title: 'anchorsTitle', lead: 'anchorsLead', none: 'noAnchors', add: 'addAnchor' },
} as const;

/** Pinned certificates, or the operator's own anchors, and the form that adds one. */
export function CertificatesPart({
  settings,
  stateOf,
  what,
}: PartProps & { what: 'pin' | 'anchor' }) {
  const { t } = useTranslation('trust');
  const lines = what === 'pin' ? settings.pins : settings.anchors;
  const intent = `add-${what}` as const;
  const state = stateOf(intent);
  const { field } = useTrustForm(intent, state);
  const { title, lead, none, add } = TEXTS[what];
  const { id, name, errors } = { errors: undefined, ...field('file') };
  return (
    <section aria-labelledby={`${what}-title`} className="grid grid-cols-1 gap-4">
      <SectionHeading id={`${what}-title`} lead={t(`settings.${lead}`)} className="mb-0">
        {t(`settings.${title}`)}
      </SectionHeading>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t(`settings.${none}`)}</p>
      ) : (
        <WordTable
          caption={t(`settings.${title}`)}
          what={what}
          lines={lines}
          mayManage={settings.mayManage}
        />
      )}
      {settings.mayManage ? (
        <Disclosure summary={t(`settings.${add}`)} open={state !== null}>
          <form method="post" encType="multipart/form-data" className="grid max-w-xl gap-5">
            <input type="hidden" name="intent" value={intent} />
            <ReasonInput {...field('reason')} />
            <FileDrop
              id={id}
              name={name}
              label={t('settings.certificateFile')}
              accept=".cer,.crt,.der,.pem"
              required
              {...(errors ? { errors } : {})}
            />
            <Button className="w-fit">{t(`settings.${add}`)}</Button>
          </form>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** The document that names the keys of a did:web; it is never fetched. */
function DidDocument({
  id,
  name,
  errors,
}: {
  id: string;
  name: string;
  errors?: readonly string[];
}) {
  const { t } = useTranslation('trust');
  return (
    <FileDrop
      id={id}
      name={name}
      label={t('settings.didDocument')}
      help={t('settings.didDocumentHelp')}
      accept=".json,application/did+json"
      optional
      {...(errors ? { errors } : {})}
    />
  );
}

/** DIDs whose keys are believed. */
export function DidsPart({ settings, stateOf }: PartProps) {
  const { t } = useTranslation('trust');
  const state = stateOf('add-did');
  const { field } = useTrustForm('add-did', state);
  return (
    <section aria-labelledby="dids-title" className="grid grid-cols-1 gap-4">
      <SectionHeading id="dids-title" lead={t('settings.didsLead')} className="mb-0">
        {t('settings.didsTitle')}
      </SectionHeading>
      {settings.dids.length === 0 ? (
        <p className="text-ink-soft">{t('settings.noDids')}</p>
      ) : (
        <WordTable
          caption={t('settings.didsTitle')}
          what="did"
          lines={settings.dids}
          mayManage={settings.mayManage}
          more={[
            {
              key: 'document',
              header: t('settings.didDocument'),
              cell: (line) => t(`settings.didDocumentIs.${line.document}`),
            },
          ]}
        />
      )}
      {settings.mayManage ? (
        <Disclosure summary={t('settings.addDid')} open={state !== null}>
          <form method="post" encType="multipart/form-data" className="grid max-w-xl gap-5">
            <input type="hidden" name="intent" value="add-did" />
            <TextInput
              {...field('did')}
              label={t('settings.did')}
              autoComplete="off"
              spellCheck={false}
              maxLength={2000}
              required
            />
            <DidDocument {...field('document')} />
            <ReasonInput {...field('reason')} />
            <Button className="w-fit">{t('settings.addDid')}</Button>
          </form>
        </Disclosure>
      ) : null}
    </section>
  );
}
