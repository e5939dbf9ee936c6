import { describe, expect, it } from 'vitest';
import { credentialPayload, uploadDraft } from '#db/seed/credential-payload';
import { DEMO_CREDENTIALS } from '#db/seed/demo-credentials.data';
import { smallPdf } from '#db/seed/small-pdf';

const NOW = Date.UTC(2026, 2, 2, 9);

/** Every object of a JSON value, depth first. */
function nodes(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodes)];
}

describe('demonstration credentials', () => {
  it('say on the document and on every achievement that they are no real credentials', () => {
    for (const each of DEMO_CREDENTIALS) {
      const payload = credentialPayload(each.payload(NOW));
      expect(JSON.stringify(payload.displayParameter)).toContain('Demo – not a real credential');
      for (const node of nodes(payload))
        if (node.type === 'LearningAchievement')
          expect(JSON.stringify(node.additionalNote)).toContain('Demo – not a real credential');
    }
  });

  it('give every node an id that is unique in its file, concepts aside', () => {
    for (const each of DEMO_CREDENTIALS) {
      const ids = nodes(credentialPayload(each.payload(NOW)))
        .map((node) => node.id)
        .filter((id) => typeof id === 'string' && id.startsWith('urn:epass:'));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('are named apart, described in English and French, and dated before seeding', () => {
    expect(new Set(DEMO_CREDENTIALS.map((each) => each.name)).size).toBe(DEMO_CREDENTIALS.length);
    for (const each of DEMO_CREDENTIALS) {
      expect(
        each.title.en && each.title.fr && each.description.en && each.description.fr,
      ).toBeTruthy();
      const { issued } = each.payload(NOW);
      expect(Date.parse(issued)).toBeLessThan(NOW);
    }
  });

  it('leave the award date out where the file is to be unclear about it', () => {
    const unclear = DEMO_CREDENTIALS.find((each) => each.name.startsWith('05'))!;
    expect(JSON.stringify(credentialPayload(unclear.payload(NOW)))).not.toContain('awardingDate');
  });

  it('hold eleven parts in the transcript', () => {
    const transcript = DEMO_CREDENTIALS.find((each) => each.name.startsWith('02'))!;
    const parts = nodes(credentialPayload(transcript.payload(NOW))).find((node) => node.hasPart);
    expect(parts?.hasPart).toHaveLength(11);
  });

  it('wrap an upload draft in the envelope of the EC builder', () => {
    expect(Object.keys(uploadDraft({ id: 'x' }, 'a@b.example'))).toEqual([
      'credential',
      'deliveryDetails',
    ]);
  });
});

describe('the small PDF', () => {
  it('points its table at the objects and keeps its text', () => {
    const text = Buffer.from(smallPdf(['Zażółć (one)', 'two'])).toString('latin1');
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    expect(text).toContain('\\(one\\)');
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(5);
    for (const [index, at] of offsets.entries())
      expect(text.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start)).toMatch(/^xref/);
  });
});
