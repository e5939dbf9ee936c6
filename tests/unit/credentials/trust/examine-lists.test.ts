import { describe, expect, it } from 'vitest';
import { NOW } from '#tests/support/authority';
import { base64, listXml, signedList, signer, signXml } from '#tests/support/trust-lists';
import { examineLists } from '~/credentials/trust/lists/examine-lists.server';
import type { TrustedList } from '~/credentials/trust/lists/trusted-list';

const commission = signer('Commission');
const estonia = signer('Estonia');
const spain = signer('Spain');
const pins = [commission.certificate];
const authority = base64(signer('Seal CA'));

const lotl = (sequence = 1) =>
  signedList({ sequence, pointers: { EE: [base64(estonia)], ES: [base64(spain)] } }, commission);
const services = [
  {
    certificate: authority,
    history: [{ status: 'granted', from: '2020-01-01T00:00:00Z', seals: true }],
  },
];
const national = (sequence = 1) => signedList({ sequence, services }, estonia);

const codes = async (
  files: readonly (Buffer | string)[],
  lists: readonly TrustedList[] = [],
  now = NOW,
) => {
  const named = files.map((each, index) => ({
    file: String(index),
    bytes: typeof each === 'string' ? Buffer.from(each) : each,
  }));
  return (await examineLists(named, { pins, lists }, now)).map(({ code }) => code.slice(11));
};

const listsOf = async (...files: Buffer[]): Promise<TrustedList[]> => {
  const named = files.map((bytes, index) => ({ file: String(index), bytes }));
  return (await examineLists(named, { pins, lists: [] }, NOW)).flatMap((each) =>
    each.status === 'imported' ? [each.list] : [],
  );
};

describe('a list of lists and a national list', () => {
  it('are taken in whatever order they are given', async () => {
    expect(await codes([national(), lotl()])).toEqual(['imported', 'imported']);
  });

  it('say what the signed bytes say', async () => {
    const [, list] = await listsOf(lotl(), national(7));
    expect(list).toMatchObject({
      kind: 'national',
      territory: 'EE',
      sequence: 7,
      operator: 'Operator & Co',
      providers: [{ name: 'Provider One', page: 'https://provider.example/' }],
    });
  });

  it('are imported with a warning when their next update is past', async () => {
    const later = Date.parse('2027-05-01T00:00:00Z');
    expect(await codes([lotl(), national()], [], later)).toEqual([
      'imported-stale',
      'imported-stale',
    ]);
  });

  it('are refused when they are older than what stands, and when a number says something else', async () => {
    const standing = await listsOf(lotl(5), national(5));
    expect(await codes([lotl(4), national(4)], standing)).toEqual([
      'sequence-lower',
      'sequence-lower',
    ]);
    expect(await codes([national(5)], standing)).toEqual(['unchanged']);
    const other = signedList({ sequence: 5, services: [] }, estonia);
    expect(await codes([other], standing)).toEqual(['sequence-repeated']);
  });
});

describe('a signer', () => {
  it('must be pinned for the list of lists', async () => {
    const foreign = signedList({ pointers: { EE: [base64(estonia)] } }, estonia);
    expect(await codes([foreign])).toEqual(['signer-not-pinned']);
  });

  it('must be named by the list of lists, for this very territory', async () => {
    expect(await codes([national()])).toEqual(['no-list-of-lists']);
    const stranger = signedList({ services }, signer('Nobody'));
    const wrongCountry = signedList({ services, territory: 'EE' }, spain);
    expect(await codes([lotl(), stranger, wrongCountry])).toEqual([
      'imported',
      'signer-not-pinned',
      'signer-not-pinned',
    ]);
  });
});

describe('an altered list', () => {
  const text = national().toString('utf8');
  const altered = async (change: (xml: string) => string) =>
    (await codes([lotl(), change(text)]))[1];

  it('is refused for any changed value', async () => {
    expect(await altered((xml) => xml.replace('Provider One', 'Provider Two'))).toBe('broken');
    expect(await altered((xml) => xml.replace('>1<', '>9<'))).toBe('broken');
  });

  it('is refused when text is moved into a processing instruction', async () => {
    expect(await altered((xml) => xml.replace('Provider One', '<?x Provider One?>'))).toBe(
      'processing-instruction',
    );
    expect(await altered((xml) => `${xml}<?after ?>`)).toBe('processing-instruction');
  });

  it('reads text through comments as it was signed', async () => {
    const [, list] = await listsOf(
      lotl(),
      Buffer.from(text.replace('Provider One', 'Provider<!-- x --> One')),
    );
    expect(list).toMatchObject({ providers: [{ name: 'Provider One' }] });
  });

  it('is refused with a document type, or an entity, or broken XML', async () => {
    const withDoctype = (xml: string) =>
      xml.replace('<TrustService', '<!DOCTYPE x [<!ENTITY e "One">]><TrustService');
    expect(await altered(withDoctype)).toBe('doctype');
    expect(await altered((xml) => xml.replace('One', '&e;'))).toBe('malformed');
    expect(await altered((xml) => xml.slice(0, -5))).toBe('malformed');
    expect(await altered((xml) => xml.replace('UTF-8', 'UTF-16'))).toBe('malformed');
  });

  it('is refused without a signature, with two, or with one in the wrong place', async () => {
    const signature = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(text)?.[0] ?? '';
    expect(signature).not.toBe('');
    expect(await altered(() => listXml({ services }))).toBe('no-signature');
    expect(await altered((xml) => xml.replace(signature, signature + signature))).toBe(
      'several-signatures',
    );
    const inside = (xml: string) =>
      xml
        .replace(signature, '')
        .replace('</SchemeInformation>', `${signature}</SchemeInformation>`);
    expect(await altered(inside)).toBe('signature-misplaced');
    expect(await altered((xml) => `<wrap>${xml.replace(/<\?xml.*?\?>/, '')}</wrap>`)).toBe(
      'not-a-list',
    );
  });

  it('is refused when the signature covers less than the whole, or by weak methods', async () => {
    const part = signXml(listXml({ services }), estonia, { only: 'SchemeInformation' });
    expect(await codes([lotl(), part])).toEqual(['imported', 'not-covering']);
    const weak = signXml(listXml({ services }), estonia, {
      digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
      signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    });
    expect(await codes([lotl(), weak])).toEqual(['imported', 'algorithm']);
    const weakDigest = signXml(listXml({ services }), estonia, {
      digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
    });
    expect(await codes([lotl(), weakDigest])).toEqual(['imported', 'algorithm']);
  });

  it('is refused when another key signed under a pinned name', async () => {
    const forged = signXml(listXml({ services }), spain).replace(base64(spain), base64(estonia));
    expect(await codes([lotl(), forged])).toEqual(['imported', 'broken']);
  });
});
