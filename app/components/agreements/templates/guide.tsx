import type { TemplatesPage } from '~/agreements/template-page.server';
import { SectionHeading } from '~/components/ui/headings';

type Words = TemplatesPage['guide'];

/** The guide in the language of the documents. */
export function Guide({ guide, language }: { guide: Words; language: string }) {
  return (
    <section aria-labelledby="guide" lang={language} className="grid max-w-measure gap-8">
      <div className="grid gap-3">
        <SectionHeading id="guide" className="mb-0">
          {guide.title}
        </SectionHeading>
        {guide.intro.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <ol className="grid list-decimal gap-4 ps-6 marker:font-semibold">
        {guide.steps.map((step) => (
          <li key={step.title}>
            <h3 className="text-base">{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <Questions guide={guide} />
      <div className="grid gap-2">
        <h3 className="text-lg">{guide.wordTitle}</h3>
        {guide.word.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <div className="grid gap-2">
        <h3 className="text-lg">{guide.reviewTitle}</h3>
        <p>{guide.review}</p>
      </div>
    </section>
  );
}

function Questions({ guide }: { guide: Words }) {
  return (
    <div className="grid gap-3">
      <h3 className="text-lg">{guide.pathsTitle}</h3>
      <p>{guide.pathsIntro}</p>
      <dl className="grid gap-3">
        {(['direction', 'scope', 'level', 'learning'] as const).map((key) => (
          <div key={key}>
            <dt className="font-semibold">{guide.questions[key]}</dt>
            {Object.values(guide.answers[key]).map((answer) => (
              <dd key={answer} className="ms-4 mt-1">
                {answer}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
