import { useTranslation } from 'react-i18next';
import type { Block, Control, TreeLine, TreeSection, TreeTable } from '#templates/mcra/tree';
import type { Preview } from '~/agreements/workspace/preview.server';

/** The document as it will read: the section worked on, or all of it. */
export function DocumentView({ preview }: { preview: Preview }) {
  const { head, control, sections, language } = preview;
  return (
    <div lang={language} className="mcra-document grid gap-5">
      {head ? (
        <div className="grid gap-2 text-center">
          <p className="text-ink-soft">{head.kind}</p>
          <p className="text-xl font-semibold">
            <ControlText control={head.title} />
          </p>
          <p>{head.between}</p>
          {head.notices.map((notice) => (
            <p key={notice} className="text-ink-soft">
              {notice}
            </p>
          ))}
        </div>
      ) : null}
      {control ? <TableBlock table={control.table} /> : null}
      {sections.map((section) => (
        <SectionBlock key={section.id} section={section} annexWord={preview.annexWord} />
      ))}
    </div>
  );
}

function SectionBlock({ section, annexWord }: { section: TreeSection; annexWord: string }) {
  return (
    <section className="grid gap-3" aria-labelledby={`doc-${section.id}`}>
      <h3 id={`doc-${section.id}`} className="text-base font-semibold">
        {section.annex ? `${annexWord} ${section.number}` : `${section.number}.`} {section.title}
      </h3>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a document have no other identity
        <BlockView key={index} block={block} />
      ))}
    </section>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'clause':
      return (
        <div>
          {block.heading ? (
            <p className="font-semibold">
              <LineText line={block.heading} />
            </p>
          ) : null}
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">
            <span className="tabular me-2 text-ink-soft">{block.number}</span>
            <ControlText control={block.control} />
          </p>
          {block.notes.map((note) => (
            <p key={note} className="text-ink-soft">
              {note}
            </p>
          ))}
        </div>
      );
    case 'heading':
      return <h4 className="font-semibold">{block.text}</h4>;
    case 'text':
      return <p>{block.text}</p>;
    case 'note':
      return <p className="text-ink-soft">{block.text}</p>;
    case 'table':
      return <TableBlock table={block.table} />;
    case 'signatures':
      return <Signatures rows={block.rows} />;
  }
}

/** Rows as lists of what their columns are called: the panel is narrow, the printed table is not. */
function TableBlock({ table }: { table: TreeTable }) {
  const pairs = table.head.length === 2;
  return (
    <div className="grid gap-2">
      {table.rows.map((row, index) => (
        <dl
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document have no other identity
          key={index}
          className={
            pairs ? 'border-b border-line pb-2' : 'grid gap-1 rounded-md border border-line p-3'
          }
        >
          {pairs ? (
            <div>
              <dt className="text-ink-soft">
                <Lines lines={row[0]?.lines ?? []} />
              </dt>
              <dd>
                <Lines lines={row[1]?.lines ?? []} />
              </dd>
            </div>
          ) : (
            row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
              <div key={column}>
                <dt className="text-ink-soft">{table.head[column] || table.caption}</dt>
                <dd>
                  <Lines lines={cell.lines} />
                </dd>
              </div>
            ))
          )}
        </dl>
      ))}
    </div>
  );
}

function Signatures({ rows }: { rows: Extract<Block, { kind: 'signatures' }>['rows'] }) {
  return (
    <div className="grid gap-3">
      {rows.flat().map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a document have no other identity
        <div key={index} className="rounded-md border border-line p-3">
          <Lines lines={cell.lines} />
          {cell.blanks.map((blank) => (
            <p key={blank} className="mt-2 border-b border-dashed border-edge text-ink-soft">
              {blank}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

const Lines = ({ lines }: { lines: readonly TreeLine[] }) => (
  <>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document have no other identity
      <span key={index} className="block whitespace-pre-line [overflow-wrap:anywhere]">
        <LineText line={line} />
      </span>
    ))}
  </>
);

const LineText = ({ line }: { line: TreeLine }) =>
  line.kind === 'static' ? (
    line.text
  ) : line.kind === 'control' ? (
    <ControlText control={line.control} />
  ) : null;

/** What is still to be filled stands out, as in the Word file. */
function ControlText({ control }: { control: Control }) {
  const { t } = useTranslation('mcra');
  const open = <span className="sr-only">{t('document.open')} </span>;
  return (
    <>
      {control.parts.map((part, index) => {
        const text = typeof part === 'string' ? part : 'prompt' in part ? part.prompt : part.text;
        const prompt =
          typeof part === 'string'
            ? control.state === 'to-complete'
            : 'prompt' in part || ('state' in part && part.state === 'to-complete');
        const lang = typeof part !== 'string' && 'lang' in part ? part.lang : undefined;
        return prompt ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
          <mark key={index} className="mcra-prompt">
            {open}
            {text}
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
          <span key={index} lang={lang}>
            {text}
          </span>
        );
      })}
    </>
  );
}
