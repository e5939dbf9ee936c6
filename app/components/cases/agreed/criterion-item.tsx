import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/components/ui/status-badge';
import { TONE_OF_ANSWER } from '~/components/ui/tones';
import { DOCUMENT_FACTS } from '~/recognition/case-view';
import type { CriterionAnswer } from '~/recognition/proposal';
import type { OfficeCase, OfficeDocument, OfficePackage } from '~/recognition/show-case.server';
import { factId, statesFact } from '../learned/facts';
import { criterionId, documentIdOf, documentLetter } from '../links';
import type { PackageAt } from '../package-at';
import { useCaseWords } from '../words';
import { ConfirmForm } from './confirm-form';

/** One criterion: its answer in a word, the value seen, the clause, the reason, and who confirmed it. */
export function CriterionItem({
  criterion,
  page,
  each,
  index,
}: PackageAt & { criterion: CriterionAnswer }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { code, answer, value, clause, confirmedBy } = criterion;
  const at = each.proposal.criteria.indexOf(criterion);
  const fact = page.mayEdit ? (each.confirmable[at] ?? null) : null;
  return (
    <li id={criterionId(index, code)} tabIndex={-1} className="grid grid-cols-1 gap-1 py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <p className="font-semibold">
          <span className="tabular text-ink-soft">{code}</span> {words.of('criterion', code)}
        </p>
        <StatusBadge tone={TONE_OF_ANSWER[answer]} size="sm">
          {words.of('answer', answer)}
        </StatusBadge>
      </div>
      <p className="text-sm">{words.reason(criterion)}</p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        {value === null ? null : (
          <span className="[overflow-wrap:anywhere]">
            {t('case.agreed.value')} <span className="text-ink">{words.value(value)}</span>
          </span>
        )}
        {clause ? (
          <span className="[overflow-wrap:anywhere]">
            {t('case.agreed.clause')} <span className="text-ink">{clause}</span>
          </span>
        ) : null}
        <FactLink fact={each.about[at] ?? null} page={page} each={each} />
      </p>
      {confirmedBy ? (
        <p className="text-sm text-ink-soft">
          {t('case.agreed.confirmedBy', { name: page.people[confirmedBy] ?? '–' })}
        </p>
      ) : null}
      {fact ? (
        <ConfirmForm fact={fact} criterion={criterion} page={page} each={each} index={index} />
      ) : null}
    </li>
  );
}

/** Back to the fact in column one, by its number. */
function FactLink({
  fact,
  page,
  each,
}: {
  fact: string | null;
  page: OfficeCase;
  each: OfficePackage;
}) {
  const { t } = useTranslation('cases');
  const place = placeOf(fact, page, each);
  if (place === null) return null;
  const { target, number } = place;
  return (
    <a href={`#${target}`} className="py-0.5 font-semibold">
      {t('case.agreed.fact', { place: number })}
    </a>
  );
}

/** The fact's line, or where it would stand: what a file does not state has no line of its own. */
function placeOf(
  fact: string | null,
  page: OfficeCase,
  each: OfficePackage,
): { target: string; number: string | number } | null {
  const [key] = each.proposal.sourceKeys;
  if (fact === null || key === undefined) return null;
  if (DOCUMENT_FACTS.has(fact)) {
    const index = page.documents.findIndex((one) => one.id === documentIdOf(key));
    const document = page.documents[index];
    if (!document) return null;
    const letter = documentLetter(index);
    const stated = document.report !== null && documentStates(document, fact);
    const target = stated ? factId(letter, fact) : `document-${document.id}`;
    return { number: letter, target };
  }
  const unit = page.units.find((one) => one.key === key);
  if (!unit) return null;
  const { number } = unit;
  return { number, target: statesFact(unit, fact) ? factId(number, fact) : `unit-${number}` };
}

function documentStates({ report }: OfficeDocument, fact: string): boolean {
  const holder = report?.credential?.holder;
  if (fact === 'holder')
    return Boolean(holder?.fullName || holder?.givenName || holder?.familyName);
  const seal = report?.seal.signatures[0]?.holderName ?? null;
  const issuer = Object.values(report?.credential?.issuer?.name ?? {});
  return fact !== 'seal' || seal !== null || issuer.some(Boolean);
}
