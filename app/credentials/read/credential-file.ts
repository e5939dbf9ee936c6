import type { JsonNode, JsonObject } from '~/elm/json-node';
import type { AnnexIEntry } from '../annex-i-entry';
import type { Evidence, Fault } from '../fault';
import type { DataProofs } from '../proof/data-proof';
import type { Token } from '../proof/token';
import type { Container, Credential, Dialect, Finding } from '../report';

/** A file as received: its bytes are the evidence and are never changed. */
export interface ReceivedFile {
  bytes: Uint8Array;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

/** One signature of a sealed file, its header taken apart (RFC 7515, ETSI TS 119 182-1). */
export interface SealedSignature {
  /** Where it stands in the file, for people: "signatures[0]". */
  place: string;
  /** The base64url text of the protected header: part of what is signed. */
  protectedText: string;
  /** The protected header; empty where it cannot be read. */
  header: JsonObject;
  /** The unprotected header. */
  unprotected: JsonObject;
  /** The base64url text of the signature value. */
  signatureText: string;
  signature: Uint8Array | null;
  /** What makes this signature worthless before any key is looked at. */
  faults: Fault[];
}

/** A JAdES envelope. `payloadText` is the text the signatures cover, exactly. */
export interface Envelope {
  container: 'jades-general' | 'jades-flattened' | 'jades-compact';
  payloadText: string;
  signatures: SealedSignature[];
  /** What makes every signature worthless. */
  faults: Fault[];
}

/** The enveloped XML signature of a document; what it covers is judged already, whose it is not. */
export interface XmlSeal {
  /** The signature's algorithm as written, an address. */
  algorithm: string | null;
  /** The text under the signature value: SignedInfo in its canonical form. */
  signed: string;
  value: Uint8Array;
  /** Every digest in SignedInfo is that of what it refers to. */
  digestsHold: boolean;
  /** DER, as the file brings them. */
  certificates: readonly Uint8Array[];
  /** The certificate the signature names in what is signed; `hash` null: by a digest not known here. */
  named: { hash: string | null; value: Uint8Array } | null;
  /** Claimed, milliseconds since epoch; never proof. */
  claimedAt: number | null;
  /** It states properties of its own (XAdES), which its levels presume. */
  hasProperties: boolean;
  /** Time-stamps over the document before it was signed. */
  contentStamps: readonly XmlStamp[];
  unsigned: XmlUnsigned;
  /** What makes the signature worthless before any key is looked at. */
  faults: Fault[];
}

/** One property of an XML signature that holds time-stamps. */
export interface XmlStamp {
  kind: 'contentTimeStamp' | 'signatureTimeStamp' | 'referenceTimeStamp' | 'archiveTimeStamp';
  /** How many tokens there are, read or not. */
  count: number;
  /** DER; null for one that is none. */
  tokens: readonly (Uint8Array | null)[];
  /** The text it has to be over; null where that is not worked out. */
  covered: string | null;
  /** A token of another kind stands there, which is not read. */
  unread: boolean;
}

/** What was added to an XML signature after it was made: protected by nothing but itself. */
export interface XmlUnsigned {
  stamps: readonly XmlStamp[];
  /** DER. */
  certificates: readonly Uint8Array[];
  revocation: {
    ocsp: readonly Uint8Array[];
    crls: readonly Uint8Array[];
    unreadable: boolean;
  };
  /** More than is read. */
  unreadable: boolean;
  counterSignatures: number;
}

/** Why nothing secures the file: no seal or proof at all, a draft, or nothing readable. */
export interface NoSeal {
  code: 'seal.absent' | 'seal.draft' | 'seal.unreadable';
  evidence: Evidence;
}

/** Any container, read. */
export interface CredentialFile {
  container: Container;
  dialect: Dialect;
  /** The credential's own object inside the payload, where there is one. */
  root: JsonNode | null;
  credential: Credential | null;
  annexI: AnnexIEntry[];
  envelope: Envelope | null;
  /** Proofs embedded in the credential, beside or without an envelope. */
  proofs: DataProofs | null;
  /** The token the credential is carried by. */
  token: Token | null;
  /** The XML signature of the document. */
  xmlSeal: XmlSeal | null;
  noSeal: NoSeal | null;
  /** What keeps the file from being readable and unambiguous: FORMAT is not valid. */
  faults: Fault[];
  /** The container is a known one that is only not read here: FORMAT cannot be told. */
  unread: boolean;
  findings: Finding[];
}
