/** What is left to fill, to put right and to translate, each with a link to its field. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FaultView, MissingView } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Colon } from '../ui/colon';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { useAt, usePage } from './workspace-context';

function PlaceLink({ place }: { place: MissingView }) {
  const at = useAt();
  const { section, lineId: line, open, fieldId, label } = place;
  // Hundreds of these may stand in a list that is folded away: none is fetched ahead.
  return (
    <Link to={`${at(section, { line, open })}#${fieldId}`} discover="none">
      {label}
    </Link>
  );
}

/** Values of a warning as people write them: amounts in the reader's way. */
const inWords = (
  values: Readonly<Record<string, string | number>>,
  number: (value: number) => string,
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? number(value) : value,
    ]),
  );

/** What is filled but cannot hold, in words, each with a link to its field. */
function Faults() {
  const { t } = useTranslation('mcra');
  const { faults } = usePage();
  const format = useFormat();
  const said = (day: string | undefined) => (day === undefined ? '' : format.date(day));
  const daysOf = ({ days, values }: FaultView) => ({
    ...values,
    from: said(days.from),
    day: said(days.day),
    end: said(days.end),
  });
  if (faults.length === 0) return null;
  return (
    <Notice kind="danger" title={t('faults.title', { count: faults.length })}>
      <ul className="grid gap-1">
        {faults.map((each) => (
          <li key={`${each.address} ${each.code}`}>
            <PlaceLink place={each} />
            <Colon /> {t(`faults.${each.code}`, daysOf(each))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** More than these would push what is worked on out of sight. */
const FEW_WARNINGS = 4;

/** What holds and is still unusual. */
function Warnings() {
  const { t } = useTranslation('mcra');
  const { warnings } = usePage();
  if (warnings.length <= FEW_WARNINGS)
    return warnings.map((each) => (
      <p key={`${each.code}${each.about}`} className="flex items-start gap-2 text-sm">
        <Icon name="alert" size="sm" className="mt-0.75 text-unknown" />
        <span>
          <Warning warning={each} />
        </span>
      </p>
    ));
  return (
    <Disclosure
      plain
      summary={
        <span className="flex items-center gap-2">
          <Icon name="alert" size="sm" className="text-unknown" />
          {t('left.unusual', { count: warnings.length })}
        </span>
      }
    >
      <ul className="grid gap-1 text-sm">
        {warnings.map((each) => (
          <li key={`${each.code}${each.about}`}>
            <Warning warning={each} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Warning({
  warning: { code, place, about, values },
}: {
  warning: ReturnType<typeof usePage>['warnings'][number];
}) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <>
      {place ? <PlaceLink place={place} /> : about}
      <Colon /> {t(`warning.${code}`, inWords(values, format.number))}
    </>
  );
}

/** How many more of the same card a long list does not name. */
export function More({ count }: { count: number }) {
  const { t } = useTranslation('mcra');
  return count > 0 ? <span className="text-sm">{t('left.more', { count })}</span> : null;
}

/** "7 mandatory fields left", each a link to its field. */
export function Left() {
  const { t } = useTranslation('mcra');
  const { missing, left, faults, mandatory, editable, hasLines } = usePage();
  if (!editable) return null;
  return (
    <div className="grid gap-2" id="left">
      <Faults />
      {missing.length === 0 && faults.length > 0 ? null : missing.length === 0 ? (
        <p role="status" className="flex items-center gap-2 font-semibold text-valid">
          <Icon name="circle-check" size="sm" />
          {t('left.none')}
        </p>
      ) : (
        <Disclosure
          plain
          summary={
            <span role="status">
              {t('left.count', { count: left, of: mandatory })}
              {hasLines ? null : `. ${t('left.coursesAdd')}`}
            </span>
          }
        >
          <ul className="grid gap-1 sm:columns-2 sm:block">
            {missing.map((each) => (
              <li
                key={each.address}
                className="break-inside-avoid py-0.5"
                {...(each.theirs ? { 'data-theirs': '' } : {})}
              >
                <PlaceLink place={each} /> <More count={each.more} />{' '}
                <span className="text-sm text-ink-soft">
                  {each.theirs ? t('left.theirs') : each.sectionTitle}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Warnings />
    </div>
  );
}

/** "3 texts still to be translated", of an agreement in several languages. */
export function Untranslated() {
  const { t } = useTranslation('mcra');
  const { untranslated, textsLeft, editable } = usePage();
  const format = useFormat();
  if (!editable || untranslated.length === 0) return null;
  return (
    <Disclosure plain summary={t('left.untranslated', { count: textsLeft })}>
      <ul className="grid gap-1 sm:columns-2 sm:block">
        {untranslated.map((each) => (
          <li key={each.address} className="break-inside-avoid py-0.5">
            <PlaceLink place={each} /> <More count={each.more} />{' '}
            <span className="text-sm text-ink-soft">{format.list(each.languages)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
