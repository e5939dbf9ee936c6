import { useFormat } from '~/components/shell/use-format';
import type { Organisation } from '~/credentials/report';
import { LocalText } from './local-text';

const MOST_IDENTIFIERS = 6;
/** Schemes whose usual writing is not capitals. */
const SCHEMES: Readonly<Record<string, string>> = { eidas: 'eIDAS', erasmus: 'Erasmus', other: '' };

/** An organisation by its name, else by its first identifier. */
export function OrganisationName({ organisation }: { organisation: Organisation }) {
  const { name, identifiers } = organisation;
  return <LocalText map={name} otherwise={identifiers[0]?.value ?? ''} />;
}

/** An organisation: its name, its country, and its identifiers in small print. */
export function OrganisationLine({ organisation }: { organisation: Organisation }) {
  const { country } = useFormat();
  const { name, identifiers } = organisation;
  const shown = Object.keys(name).length > 0 ? identifiers : identifiers.slice(1);
  return (
    <>
      <OrganisationName organisation={organisation} />
      {organisation.country ? (
        <span className="text-ink-soft"> · {country(organisation.country)}</span>
      ) : null}
      {shown.length > 0 ? (
        <ul className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {shown.slice(0, MOST_IDENTIFIERS).map((each) => (
            <li key={`${each.scheme}:${each.value}`} className="min-w-0 [overflow-wrap:anywhere]">
              <IdentifierText identifier={each} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** A home page is a link where it is https; every other identifier is text with its scheme. */
function IdentifierText({ identifier }: { identifier: Organisation['identifiers'][number] }) {
  const { scheme, schemeName, value } = identifier;
  if (scheme !== 'homepage')
    return `${schemeName ?? SCHEMES[scheme] ?? scheme.toUpperCase()} ${value}`;
  if (!value.startsWith('https://') || !URL.canParse(value)) return value;
  return (
    <a href={value} rel="external noopener noreferrer nofollow">
      {new URL(value).hostname}
    </a>
  );
}
