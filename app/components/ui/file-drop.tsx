import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shell/use-format';
import { buttonClass } from './button';
import { cx } from './cx';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';
import { useHydrated } from './use-hydrated';

const ZONE =
  'relative grid grid-cols-1 justify-items-center gap-3 rounded-lg border-2 border-dashed bg-surface px-4 py-6 ' +
  'text-center hover:border-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 ' +
  'has-focus-visible:outline-focus';

interface Chosen {
  readonly name: string;
  readonly size: number;
}

/** Names and sizes of what was chosen, told to screen readers as they change. */
function ChosenFiles({ files }: { files: readonly Chosen[] }) {
  const format = useFormat();
  return (
    <ul aria-live="polite" className="grid gap-1 text-sm empty:hidden">
      {files.map((file) => (
        <li key={file.name} className="flex items-start justify-center gap-2">
          <Icon name="file" size="sm" className="mt-0.75 text-accent" />
          <span className="min-w-0 break-all">
            <strong className="font-semibold">{file.name}</strong>{' '}
            <span className="whitespace-nowrap text-ink-soft">({format.bytes(file.size)})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Lets files be dropped anywhere on the zone; without script they are dropped on the input itself. */
function useDropZone(multiple: boolean) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const read = () => setFiles([...(input.current?.files ?? [])]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files;
    if (!input.current || dropped.length === 0 || (dropped.length > 1 && !multiple)) return;
    input.current.files = dropped;
    input.current.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  const zone = { onDrop: drop, onDragOver: drag(true), onDragLeave: drag(false) };
  return { input, over, files, read, zone };
}

/** The words and the button one sees; once script runs the input lies over them, unseen. */
function Prompt({ text, multiple, names }: { text: string; multiple: boolean; names: boolean }) {
  const { t } = useTranslation('common');
  return (
    <>
      <Icon name="upload" size="xl" className="text-accent" />
      <p>{text}</p>
      {names ? (
        <span aria-hidden="true" className={buttonClass('secondary')}>
          {t(multiple ? 'fileDrop.chooseMany' : 'fileDrop.choose')}
        </span>
      ) : null}
    </>
  );
}

const BARE =
  'max-w-full rounded-md text-sm text-ink-soft file:me-3 file:min-h-11 file:cursor-pointer ' +
  'file:rounded-md file:border file:border-solid file:border-edge file:bg-surface file:px-4 ' +
  'file:font-semibold file:text-ink';

/**
 * A file picker one can also drop on. The native input does the work: without script it stands
 * in sight; with script it covers the whole zone, which then speaks the page's language and
 * names what was chosen.
 */
export function FileDrop({
  name,
  accept,
  multiple = false,
  required = false,
  prompt,
  onChosen,
  ...field
}: FieldProps & {
  name: string;
  accept?: string;
  multiple?: boolean;
  required?: boolean;
  /** Words in the zone; "Drop a file here, or" when absent. */
  prompt?: string;
  onChosen?: (input: HTMLInputElement) => void;
}) {
  const { t } = useTranslation('common');
  const hydrated = useHydrated();
  const { input, over, files, read, zone } = useDropZone(multiple);
  return (
    <Field {...field}>
      <div {...zone} className={cx(ZONE, over ? 'border-accent bg-accent-soft' : 'border-edge')}>
        <Prompt
          text={prompt ?? t(multiple ? 'fileDrop.promptMany' : 'fileDrop.prompt')}
          multiple={multiple}
          names={hydrated}
        />
        <input
          ref={input}
          type="file"
          id={field.id}
          name={name}
          accept={accept}
          multiple={multiple}
          required={required}
          onChange={(event) => {
            read();
            onChosen?.(event.currentTarget);
          }}
          {...describedBy(field)}
          className={hydrated ? 'absolute inset-0 size-full cursor-pointer opacity-0' : BARE}
        />
        <ChosenFiles files={files} />
      </div>
    </Field>
  );
}
