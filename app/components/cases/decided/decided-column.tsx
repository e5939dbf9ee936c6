import { useTranslation } from 'react-i18next';
import { SendButton } from '~/components/ui/button';
import type { OfficeCase } from '~/recognition/show-case.server';
import { CaseForm } from '../case-form';
import { ColumnHeading } from '../column-heading';
import { BasisPart } from './basis-part';
import { DecisionList } from './decision-list';
import { PackageCard } from './package-card';
import { SignatureList } from './signature-list';

/** Column three: what we decide, on which law, and who signed. */
export function DecidedColumn({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  return (
    <div className="grid grid-cols-1 gap-5">
      <ColumnHeading>{t('case.decide.title')}</ColumnHeading>
      <AcceptAll page={page} />
      <div id="packages" className="grid grid-cols-1 gap-4">
        {page.packages.length === 0 ? (
          <p className="text-ink-soft">{t('case.decide.nothing')}</p>
        ) : null}
        {page.packages.map((each, index) => (
          <PackageCard key={each.id} page={page} each={each} index={index} />
        ))}
      </div>
      <BasisPart page={page} />
      <SignatureList page={page} />
      <DecisionList page={page} />
    </div>
  );
}

/** One click for every full match that nobody has decided yet. */
function AcceptAll({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  const open = page.packages.filter(
    ({ decision, proposal }) =>
      decision === null &&
      proposal.suggestedOutcome === 'full' &&
      (proposal.result === 'full-match' || proposal.result === 'by-learning-agreement'),
  ).length;
  if (!page.mayEdit || open === 0) return null;
  return (
    <CaseForm form="accept-all" intent="accept" at="packages" className="grid gap-1.5">
      <div>
        <SendButton form="accept-all" icon="list-checks">
          {t('case.decide.acceptAll', { count: open })}
        </SendButton>
      </div>
      <p className="text-sm text-ink-soft">{t('case.decide.acceptAllHelp')}</p>
    </CaseForm>
  );
}
