import { idOf, type JsonNode, languages, many, one, text, texts, typesOf } from '~/elm/json-node';
import { textIn } from '~/elm/language-map';
import type { Achievement, Credential } from '../report';
import { issuerOf } from './elm-credential';
import { NO_HOLDER } from './elm-holder';
import { emptyAchievement } from './empty-achievement';

/** What early profiles of the W3C's data model call the thing achieved. */
const ACHIEVED = ['achievement', 'hasCredential', 'degree'] as const;

/**
 * A credential of the W3C's data model alone: who issued it to whom, and what it names as achieved.
 * Credits, levels and outcomes have no agreed place in it and are not guessed.
 */
export function readPlainCredential(root: JsonNode): Credential {
  const subject = one(root, 'credentialSubject');
  const issuer = issuerOf(root);
  const kind = typesOf(root.value).find((each) => each !== 'VerifiableCredential') ?? null;
  return {
    id: idOf(root),
    types: typesOf(root.value),
    title: textIn(languages(root, 'name')) || kind,
    holder: { ...NO_HOLDER, fullName: text(subject, 'name'), path: subject?.path ?? '$' },
    issuer,
    awardingBodies: issuer ? [issuer] : [],
    issued: text(root, 'issuanceDate') ?? text(root, 'validFrom'),
    validFrom: text(root, 'validFrom') ?? text(root, 'issuanceDate'),
    validUntil: text(root, 'validUntil') ?? text(root, 'expirationDate'),
    achievements: ACHIEVED.flatMap((name) => many(subject, name)).map((node) =>
      readAchieved(node, root),
    ),
    activities: [],
  };
}

function readAchieved(node: JsonNode, root: JsonNode): Achievement {
  const titles = languages(node, 'name');
  const issued = texts(root, 'issuanceDate')[0] ?? texts(root, 'validFrom')[0];
  const issuer = issuerOf(root);
  return {
    ...emptyAchievement(node),
    title: textIn(titles),
    titles,
    awardingDate: issued?.value ?? null,
    awardingDateSource: issued ? 'issuanceDate' : null,
    awardingBodies: issuer ? [issuer] : [],
    sources: { title: `${node.path}.name`, ...(issued ? { awardingDate: issued.path } : {}) },
  };
}
