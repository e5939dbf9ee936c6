import { useTranslation } from 'react-i18next';
import { Colon } from '../ui/colon';
import { SectionHeading } from '../ui/headings';

/** Four small drawings in one hand: 64 × 48, lines in the text colour, one accent. */
const PICTURES = {
  learn: (
    <>
      <path d="M32 14c-5-4-12-5-20-5v26c8 0 15 1 20 5 5-4 12-5 20-5V9c-8 0-15 1-20 5z" />
      <path d="M32 14v26" />
      <path className="stroke-accent" d="M18 17c3 0 6 .6 8.500 1.700M18 24c3 0 6 .6 8.500 1.700" />
    </>
  ),
  receive: (
    <>
      <path d="M16 6h22l10 10v14M16 6v36h16M38 6v10h10" />
      <path d="M23 21h14M23 28h9" />
      <g className="stroke-accent">
        <circle cx="43" cy="34" r="6" />
        <path d="m39.500 39-1.500 7 5-2.500 5 2.500-1.500-7" />
      </g>
    </>
  ),
  match: (
    <>
      <rect x="9" y="8" width="20" height="32" rx="2" />
      <rect x="35" y="8" width="20" height="32" rx="2" />
      <path d="M14 16h10M14 31h10M40 16h10M40 31h10" />
      <path className="stroke-accent" d="M19 24h26M40 19.500l5 4.500-5 4.500" />
    </>
  ),
  decide: (
    <>
      <path d="M12 6h28v22M12 6v36h18" />
      <path d="M19 15h14M19 22h8" />
      <path
        className="stroke-accent"
        d="M29 37.500c3-6 5-6 5-2.500s2 4 4.500 1 4-2 4.500 0 3 2 7-.5"
      />
      <path d="M29 43h24" />
    </>
  ),
} as const;

const STEPS = ['learn', 'receive', 'match', 'decide'] as const;

function Step({ step, number }: { step: (typeof STEPS)[number]; number: number }) {
  const { t } = useTranslation('home');
  return (
    <li className="relative grid content-start gap-2 border-t-2 border-accent-line pt-5 before:absolute before:-top-[7px] before:start-0 before:size-3 before:rounded-full before:border-2 before:border-accent before:bg-page">
      <svg
        viewBox="0 0 64 48"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="-ms-2 h-14 w-auto justify-self-start text-ink-soft"
      >
        {PICTURES[step]}
      </svg>
      <h3 className="text-lg">
        <span className="tabular text-ink-soft">
          <span className="sr-only">
            {t('flow.picture', { number })}
            <Colon />
          </span>
          <span aria-hidden="true">{number}. </span>
        </span>
        {t(`flow.${step}.title`)}
      </h3>
      <p className="text-ink-soft">{t(`flow.${step}.text`)}</p>
    </li>
  );
}

/** The road from a course to a decision. */
export function Flow() {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="flow">
      <SectionHeading id="flow" lead={t('flow.lead')} className="mb-8">
        {t('flow.title')}
      </SectionHeading>
      <ol className="grid gap-x-0 gap-y-10 sm:grid-cols-2 lg:grid-cols-4 *:pe-8">
        {STEPS.map((step, index) => (
          <Step key={step} step={step} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}
