import type { CaseSeed, CredentialEvidence, PaperEvidence } from '#db/seed/case-seed';
import { institutionSeed } from '#db/seed/course-seed';
import { courseSeed } from '#db/seed/courses';
import type { AchievementSeed, CredentialSeed } from '#db/seed/credential-payload';
import { holderOf } from '#db/seed/demo-credentials.data';
import { ENROLMENTS, PEOPLE } from '#db/seed/people.data';
import { dayFrom, enFr, instantFrom } from '#db/seed/shapes';
import { smallPdf } from '#db/seed/small-pdf';
import type { DemoAuthority } from '~/demo/authority.server';
import { sealSeed } from '~/demo/credentials.server';
import type { Services } from '~/platform/services.server';
import { filePaper } from '~/recognition/file-paper.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import type { NewRequest } from '~/recognition/open-case.server';
import type { PaperComponent } from '~/recognition/paper-component';
import { viewerAs } from './viewer';

interface Player {
  readonly services: Services;
  readonly authority: DemoAuthority;
  readonly now: number;
}

/** Opens the case of a seed with its evidence; answers the case's id. */
export async function handIn(player: Player, seed: CaseSeed): Promise<string> {
  const by = seed.filedBy ?? { id: seed.learner, role: 'learner' as const };
  const viewer = viewerAs(by.id, by.role);
  const person = PEOPLE.find((each) => each.id === seed.learner);
  const request: Omit<NewRequest, 'origin'> = {
    institutionId: seed.institution,
    forLearner: seed.filedBy ? studentNumber(seed) : null,
    request: seed.request,
    locale: person?.locale ?? 'en',
  };
  const opened =
    seed.evidence.kind === 'credential'
      ? await handInCredential(
          player.services,
          viewer,
          { ...request, origin: 'digital' },
          credentialFile(player, seed, seed.evidence),
        )
      : await filePaper(
          player.services,
          viewer,
          { ...request, origin: 'paper' },
          scan(player.now, seed, seed.evidence),
          components(player.now, seed.key, seed.evidence),
        );
  if (opened.kind === 'opened' || opened.kind === 'duplicate') return opened.caseId;
  throw new Error(`the demonstration's case ${seed.key} could not be opened: ${opened.kind}`);
}

function studentNumber({ learner, institution }: CaseSeed): string {
  const found = ENROLMENTS.find(
    (each) => each.personId === learner && each.institutionId === institution,
  );
  if (!found) throw new Error(`${learner} is not enrolled at ${institution}`);
  return found.studentNumber;
}

function credentialFile(
  { authority, now }: Player,
  seed: CaseSeed,
  evidence: CredentialEvidence,
): { name: string; bytes: Uint8Array } {
  const { issuer, issued, parts } = evidence;
  const at = new Date(instantFrom(now, issued)).toISOString();
  const achievements = parts.map(
    ({ awarded, ...each }): AchievementSeed => ({ ...each, awardedOn: dayFrom(now, awarded) }),
  );
  const [first] = achievements;
  const [firstPart] = parts;
  if (!first || !firstPart) throw new Error(`the demonstration's case ${seed.key} has no parts`);
  const transcript = enFr('Transcript of Records', 'Relevé de notes');
  const several = parts.length > 1;
  const credential: CredentialSeed = {
    name: `case-${seed.key}`,
    issuer,
    holder: holderOf(seed.learner, issuer),
    title: several ? transcript : { en: courseSeed(issuer, first.code).seed.title[0] },
    issued: at,
    validFrom: at,
    claim: several
      ? { title: transcript, awardedOn: dayFrom(now, issued), parts: achievements }
      : first,
  };
  return {
    name: `${seed.key}.jsonld`,
    bytes: new TextEncoder().encode(sealSeed(credential, authority)),
  };
}

function scan(now: number, seed: CaseSeed, evidence: PaperEvidence) {
  const person = PEOPLE.find((each) => each.id === seed.learner);
  const { provider, file } = evidence;
  const lines = [
    'DEMO - not a real transcript',
    '',
    'institution' in provider
      ? (institutionSeed(provider.institution).names.en ?? '')
      : provider.name,
    `Transcript of Records: ${person?.givenName ?? ''} ${person?.familyName ?? ''}`,
    '',
    ...evidence.components.map(
      (each) =>
        `${each.code}   ${each.title}   ${each.ects} ECTS   ${each.grade}   ${dayFrom(now, each.awarded)}`,
    ),
  ];
  return { name: file, mediaType: 'application/pdf', bytes: smallPdf(lines) };
}

function components(
  now: number,
  key: string,
  { components, provider }: PaperEvidence,
): PaperComponent[] {
  const by = 'institution' in provider ? institutionSeed(provider.institution) : null;
  const named = {
    name: by ? (by.names[by.language] ?? '') : 'name' in provider ? provider.name : '',
    country: by ? by.country : 'country' in provider ? provider.country : null,
    identifiers: by ? [...by.identifiers] : [],
  };
  return components.map((each, index) => ({
    id: `${key}-row-${index + 1}`,
    parentId: null,
    code: each.code,
    title: each.title,
    ects: each.ects,
    hours: null,
    grade: each.grade,
    scale: each.scale,
    term: null,
    awardingDate: dayFrom(now, each.awarded),
    level: each.level,
    assessment: null,
    provider: named,
  }));
}
