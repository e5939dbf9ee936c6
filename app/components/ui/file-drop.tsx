import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shell/use-format';
import { cx } from './cx';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';

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
            <span className="text-ink-soft">({format.bytes(file.size)})</span>
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

/**
 * A file picker one can also drop on. The native input stays in sight and does the work, so it
 * needs no script; with script the whole zone takes files and names what was chosen.
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
  /** Words in the zone; "Drop a file here, or choose one" when absent. */
  prompt?: string;
  onChosen?: (input: HTMLInputElement) => void;
}) {
  const { t } = useTranslation('common');
  const { input, over, files, read, zone } = useDropZone(multiple);
  return (
    <Field {...field}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the native input inside is the control */}
      <div
        {...zone}
        className={cx(
          'grid justify-items-center gap-3 rounded-lg border-2 border-dashed px-4 py-6 text-center',
          over ? 'border-accent bg-accent-soft' : 'border-edge bg-surface hover:border-accent',
        )}
      >
        <Icon name="upload" size="xl" className="text-accent" />
        <p>{prompt ?? t(multiple ? 'fileDrop.promptMany' : 'fileDrop.prompt')}</p>
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
          className="max-w-full rounded-md text-sm text-ink-soft file:me-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-edge file:bg-surface file:px-4 file:font-semibold file:text-ink hover:file:bg-accent-soft"
        />
        <ChosenFiles files={files} />
      </div>
    </Field>
  );
}
