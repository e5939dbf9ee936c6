import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CellsView, CellView } from '~/agreements/workspace/cell-view';
import { partId, type SectionView } from '~/agreements/workspace/page';
import { Colon } from '../ui/colon';
import { Icon } from '../ui/icon';
import { More } from './left';
import { PartForm } from './part-form';
import { useAt, usePage } from './workspace-context';

/** The lines or parties of a section as cards; the form of one of them stands open. */
export function Cells({
  view,
  cells: { cells, opened, course },
}: {
  view: SectionView;
  cells: CellsView;
}) {
  return (
    <ul className="grid grid-cols-1 gap-4">
      {cells.map((cell) => (
        <li key={cell.id} className={cell.id === opened ? 'mcra-open' : 'mcra-cell'}>
          {cell.id === opened ? (
            <OpenCell view={view} cell={cell} course={course} alone={cells.length === 1} />
          ) : (
            <ClosedCell cell={cell} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The whole card is its link; what is missing has a link of its own. */
function ClosedCell({ cell }: { cell: CellView }) {
  const { t } = useTranslation('mcra');
  const { place, editable } = usePage();
  const at = useAt();
  const id = partId(cell.part);
  return (
    <>
      <h3>
        <Link id={id} to={`${at(place, { open: cell.id })}#${id}`}>
          <span>{cell.title}</span> <span>{t(editable ? 'cells.open' : 'cells.show')}</span>
        </Link>
      </h3>
      <Rows cell={cell} />
      <Marks cell={cell} />
    </>
  );
}

function OpenCell({
  view,
  cell,
  course,
  alone,
}: {
  view: SectionView;
  cell: CellView;
  course: string;
  /** It is the only one, and stays open. */
  alone: boolean;
}) {
  const { t } = useTranslation('mcra');
  const { place } = usePage();
  const at = useAt();
  return (
    <>
      {alone ? null : (
        <p>
          <Link to={`${at(place)}#${partId(cell.part)}`}>
            {t('cells.close')}
            <span className="sr-only"> {cell.title}</span>
          </Link>
        </p>
      )}
      {course === '' ? null : <Courses cell={cell} />}
      {view.parts.map((part) => (
        <PartForm key={`${view.id} ${course} ${part.part}`} part={part} />
      ))}
    </>
  );
}

/** Several courses of one line: the form is that of one of them. */
function Courses({ cell }: { cell: CellView }) {
  const { t } = useTranslation('mcra');
  const { place } = usePage();
  const at = useAt();
  return (
    <nav aria-label={t('cells.courses', { title: cell.title })}>
      <ul className="grid gap-1">
        {cell.rows.map((row) => (
          <li key={row.open}>
            {row.shown ? (
              <span className="font-semibold" aria-current="true">
                {row.title}
              </span>
            ) : (
              <Link to={`${at(place, { open: row.open })}#${partId(cell.part)}`}>{row.title}</Link>
            )}{' '}
            <span className="text-sm text-ink-soft">{row.note}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows({ cell: { rows, note } }: { cell: CellView }) {
  return (
    <>
      {rows.map((row) => (
        <p key={`${row.open}${row.title}`}>
          {row.title} <small>{row.note}</small>
        </p>
      ))}
      {note === '' ? null : (
        <p>
          <small>{note}</small>
        </p>
      )}
    </>
  );
}

/** What is still to be filled, and what others changed or said, as on the open form. */
function Marks({ cell }: { cell: CellView }) {
  const { t } = useTranslation('mcra');
  const { editable } = usePage();
  const { faults, changed, remarks } = cell;
  const none = changed === 0 && remarks === 0 && !editable;
  if (none) return null;
  return (
    <p className="mcra-marks">
      {editable ? <Filled cell={cell} /> : null}
      {faults > 0 ? (
        <span className="text-invalid">
          <Icon name="alert" size="sm" /> {t('cells.faults', { count: faults })}
        </span>
      ) : null}
      {changed > 0 ? (
        <span className="text-accent">
          <Icon name="dot" size="sm" /> {t('cells.changed', { count: changed })}
        </span>
      ) : null}
      {remarks > 0 ? (
        <span className="text-progress">
          <Icon name="message" size="sm" /> {t('outline.open', { count: remarks })}
        </span>
      ) : null}
    </p>
  );
}

function Filled({ cell: { missing, first } }: { cell: CellView }) {
  const { t } = useTranslation('mcra');
  const { place } = usePage();
  const at = useAt();
  if (missing === 0)
    return (
      <span className="text-valid">
        <Icon name="check" size="sm" /> {t('cells.filled')}
      </span>
    );
  return (
    <span className="text-unknown">
      <Icon name="alert" size="sm" /> {t('cells.toFill')}
      <Colon />{' '}
      {first ? (
        <Link to={`${at(place, { open: first.open })}#${first.fieldId}`}>{first.label}</Link>
      ) : null}{' '}
      <More count={missing - 1} />
    </span>
  );
}
