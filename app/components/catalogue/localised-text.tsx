import type { Localised } from '~/elm/localised';

/** A text that may stand in another language than the page, marked so that it is read aloud rightly. */
export function LocalisedText({ value }: { value: Localised }) {
  return value.lang ? <span lang={value.lang}>{value.text}</span> : value.text;
}

/** Longer text: paragraphs where the source has blank lines. */
export function LocalisedProse({ value }: { value: Localised }) {
  const paragraphs = value.text.split(/\n\s*\n/).filter((each) => each.trim() !== '');
  return (
    <div
      className="grid max-w-measure grid-cols-1 gap-3 [overflow-wrap:anywhere]"
      {...(value.lang ? { lang: value.lang } : {})}
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph.slice(0, 80)} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
