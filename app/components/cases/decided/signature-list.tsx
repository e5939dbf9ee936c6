import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { Icon } from '~/components/ui/icon';
import type { OfficeCase } from '~/recognition/show-case.server';

type Signature = OfficeCase['signatures'][number];

/** Four eyes, by name; what a return cleared stays readable and says so. */
export function SignatureList({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  return (
    <Card as="section" id="signatures" labelledBy="signatures-title">
      <h3 id="signatures-title" className="mb-3 text-base">
        {t('case.signatures.title')}
      </h3>
      {page.signatures.length === 0 ? (
        <p className="text-ink-soft">{t('case.signatures.none')}</p>
      ) : (
        <ol className="grid grid-cols-1 gap-3">
          {page.signatures.map((each) => (
            <li key={each.id} className="flex items-start gap-2.5">
              <Icon
                name={each.clearedAt === null ? 'stamp' : 'undo'}
                className={each.clearedAt === null ? 'mt-0.75 text-valid' : 'mt-0.75 text-ink-soft'}
              />
              <SignatureText page={page} each={each} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function SignatureText({ page, each }: { page: OfficeCase; each: Signature }) {
  const { t } = useTranslation('cases');
  const format = useFormat(page.institution.timeZone);
  const cleared = each.clearedAt !== null;
  const text = (
    <>
      <strong className="font-semibold">{each.name}</strong>, {t(`case.signatures.${each.step}`)}
    </>
  );
  return (
    <div className="grid min-w-0 gap-0.5">
      <p>{cleared ? <del>{text}</del> : text}</p>
      <p className="text-sm text-ink-soft">{format.dateTime(each.at)}</p>
      {each.meetingOn ? (
        <p className="text-sm text-ink-soft">
          {t('case.signatures.meeting', {
            date: format.date(each.meetingOn),
            number: each.minutesNumber ?? '–',
          })}
        </p>
      ) : null}
      {each.clearedAt !== null ? (
        <p className="text-sm">
          {t('case.signatures.cleared', {
            date: format.dateTime(each.clearedAt),
            name: each.clearedBy ? (page.people[each.clearedBy] ?? '–') : '–',
          })}
        </p>
      ) : null}
    </div>
  );
}
