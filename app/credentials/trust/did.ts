/** A decentralized identifier without path, query or fragment (W3C DID Core §3.1). */
const DID =
  /^did:[a-z0-9]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})$/;

export const isDid = (text: string): boolean => text.length <= 2000 && DID.test(text);
