/**
 * The stable codes and their plain English words: what was found and, where a person can do
 * something about it, what. Holes are names of the evidence beside the code.
 */
export const MESSAGES = {
  'format.valid': 'The file can be read and is built as its kind of credential should be.',
  'format.empty': 'The file is empty. Choose the credential file again.',
  'format.too-large':
    'The file is larger than {{limit}} bytes. Ask the issuer for a file without large pictures.',
  'format.not-opened': 'The file could not be opened. Check its name and that you may read it.',
  'format.encoding-utf16':
    'The file is written in UTF-16. Credentials are UTF-8: upload the file as you received it, not a copy saved by an editor.',
  'format.encoding':
    'The file is not valid UTF-8 text. Upload the file as you received it, not a copy saved by an editor.',
  'format.bom':
    'The file begins with a byte order mark, which JSON does not allow. Upload the file as you received it.',
  'format.not-json':
    'This is not a credential file: it is not JSON. Upload the .jsonld or .json file you received.',
  'format.not-an-object':
    'This is JSON, but no credential: it holds no object. Upload the .jsonld file you received.',
  'format.too-deep': 'The file is nested deeper than {{limit}} levels and was not read further.',
  'format.too-many-nodes': 'The file holds more than {{limit}} values and was not read further.',
  'format.duplicate-member':
    'The member “{{member}}” stands twice in the same object, so the file could be read in two ways.',
  'format.forbidden-member': 'The file holds a member named “{{member}}”, which is not accepted.',
  'format.lone-surrogate':
    'The file holds half of a character, so its text could be read in two ways.',
  'format.image':
    'This is a picture, not a credential. Upload the .jsonld file itself; for a scan or a photo of paper, use the request on paper.',
  'format.zip':
    'This is an archive (ZIP or the like). Unpack it and upload the .jsonld or .json file inside.',
  'format.office':
    'This is an office document (Word or the like), not a credential. Upload the .jsonld file; for a transcript, print it to PDF and use the request on paper.',
  'format.pdf':
    'This PDF carries no credential: it is a picture of one at most. Upload the .jsonld file, or use the request on paper.',
  'format.pdf-viewer':
    'This PDF was printed from the viewer of credentials: it is a picture, and the seal is not in it. Upload the .jsonld file, which the same viewer lets you download.',
  'format.pdf-attachments':
    'This PDF has attachments ({{names}}), but none of them is a credential. Upload the .jsonld file.',
  'format.pdf-several':
    'This PDF carries several credentials ({{names}}). Take them out and upload each by itself.',
  'format.pdf-encrypted':
    'This PDF is encrypted, so what is attached to it cannot be read. Upload the attached .jsonld file itself, or a PDF without a password.',
  'format.pdf-crowded':
    'This PDF holds more objects or attachments than are looked through here ({{limit}}). Upload the attached .jsonld file itself.',
  'format.baked-several':
    'This picture carries several badges, so it could be read in two ways. Upload the JSON file of the badge.',
  'format.baked-damaged':
    'The badge in this picture is damaged or too large. Upload the picture as you received it, or the JSON file of the badge.',
  'format.xml-doctype':
    'The XML file defines a document type of its own (DOCTYPE), which is not accepted. Ask the issuer for a file without it.',
  'format.xml-instruction':
    'The XML file holds processing instructions, which no signature protects; it is not accepted. Ask the issuer for a file without them.',
  'format.xml-malformed': 'The XML file is damaged or cut off. Upload the file as you received it.',
  'format.elmo-unknown':
    'This is an EMREX ELMO file of a version that is not known here. Ask for ELMO 1 or 2, or for a European Digital Credential.',
  'format.elmo-missing': 'The EMREX ELMO file lacks {{name}}, which every one must have.',
  'format.xml':
    'This is a web page or another XML file, not a credential. Upload the .jsonld file: go back to the page and use its download button.',
  'format.envelope-mixed':
    'The seal mixes two ways of writing (one signature and a list of signatures), so it could be read in two ways.',
  'format.envelope-incomplete': 'The sealed file lacks {{member}}, or holds it in a wrong form.',
  'format.envelope-extra-member':
    'Beside the seal stands “{{member}}”, which the seal does not protect. It is ignored, and the file is not accepted.',
  'format.payload-encoding': 'The sealed content cannot be decoded to text.',
  'format.not-a-credential':
    'The content is readable but is no credential of a kind known here. Check that you chose the right file.',
  'format.type-missing': 'The credential lacks the type {{type}}.',
  'format.subject': 'The credential does not say whom it is about (credentialSubject).',
  'format.date': 'The date in {{path}} cannot be read.',
  'format.context-missing': 'The credential names no context (@context).',
  'format.context-unpinned':
    'The credential relies on a context that is not known here: {{context}}.',
  'format.context-inline':
    'The credential redefines the meaning of its own fields (a context of its own), which is not accepted.',
  'format.schema-unknown': 'The credential names an unknown validation profile: {{schema}}.',

  'seal.valid': 'The seal is valid.',
  'seal.absent': 'The file carries no seal: nothing proves who issued it or that it is unchanged.',
  'seal.draft':
    'This is a draft for uploading to an issuing tool, without a seal. It proves nothing; ask for the sealed credential.',
  'seal.unreadable': 'There is no seal that can be read.',
  'seal.proof-unread':
    'The credential carries a proof of a kind that is not verified here ({{kind}}).',
  'seal.envelope.no-signatures': 'The sealed file holds an empty list of signatures.',
  'seal.envelope.malformed': 'The seal is not built as the standard demands ({{member}}).',
  'seal.envelope.base64url': 'Part of the seal ({{member}}) is not proper base64url.',
  'seal.envelope.payload': 'The sealed content is not text, so no seal can cover it.',
  'seal.envelope.mixed-b64': 'The signatures disagree on how the content is encoded.',
  'seal.envelope.detached-with-payload':
    'The seal says it covers other objects and carries content all the same, so it could be read in two ways.',
  'seal.header.unreadable': 'The protected header of the seal cannot be read.',
  'seal.header.duplicate-member': 'The header of the seal names “{{member}}” twice.',
  'seal.header.not-disjoint':
    'The header member “{{member}}” stands both inside and outside the protected part.',
  'seal.header.unprotected-member':
    'The header member “{{member}}” stands outside the protected part, where anyone could change it.',
  'seal.header.algorithm-missing': 'The protected header names no algorithm.',
  'seal.header.algorithm-unknown': 'The algorithm “{{alg}}” is not accepted.',
  'seal.header.crit-form': 'The list of critical header members is empty, doubled or malformed.',
  'seal.header.crit-registered':
    'The list of critical members names “{{member}}”, which may not be listed.',
  'seal.header.crit-absent': 'The list of critical members names “{{member}}”, which is not there.',
  'seal.header.crit-unknown':
    'The seal demands that “{{member}}” be understood, which it is not here.',
  'seal.header.b64': 'The content is said to be unencoded, but not marked as critical.',
  'seal.header.member-form': 'The header member “{{member}}” has a wrong form.',
  'seal.header.two-times': 'The seal states its time twice, as sigT and as iat.',
  'seal.header.no-time': 'The seal does not state when it was made.',

  'seal.xml.misplaced':
    'The file holds more than one XML signature, or one in a wrong place, so it could be read in two ways.',
  'seal.xml.not-covering': 'The XML signature does not cover the whole document, and nothing else.',
  'seal.integrity.weak':
    'The signature uses a method that is no longer safe ({{alg}}), so it proves nothing.',
  'seal.binding.by-key':
    'The certificate came with the seal, and the seal holds under its key. A plain XML signature does not name its certificate otherwise.',
  'seal.integrity.valid': 'The content is unchanged since it was sealed.',
  'seal.integrity.broken':
    'The content was changed after it was sealed, or the seal is not of this content.',
  'seal.integrity.faulty-envelope': 'The seal is faulty, so nothing can rest on it.',
  'seal.integrity.key-mismatch': 'The key in the certificate does not fit the algorithm {{alg}}.',
  'seal.integrity.signature-form':
    'The signature value does not have the form that {{alg}} demands.',
  'seal.integrity.no-certificate':
    'Whether the content is unchanged cannot be told without the certificate.',
  'seal.integrity.detached':
    'The seal covers objects that are not in the file, so whether they are unchanged cannot be told.',

  'seal.binding.valid': 'The certificate is the one the seal names.',
  'seal.binding.no-reference': 'The seal does not say which certificate it was made with.',
  'seal.binding.two-references': 'The seal names its certificate in more than one way.',
  'seal.binding.mismatch': 'The certificate in the file is not the one the seal names.',
  'seal.binding.digest-unknown':
    'The seal names its certificate by a digest that is not known here.',
  'seal.binding.certificate-missing':
    'The certificate of the seal is not in the file and not at hand.',
  'seal.binding.x5c': 'The certificates in the file cannot be read.',
  'seal.binding.x5c-order': 'The certificates in the file do not follow from one another.',

  'seal.chain.valid': 'The certificate leads to an authority that is trusted here: {{anchor}}.',
  'seal.chain.valid-list':
    'The certificate leads to an authority that is trusted here: {{anchor}}, by the trusted list of {{territory}}, as of {{asOf}}.',
  'seal.chain.no-anchor':
    'No trusted authority is known here for this certificate, issued by {{issuer}}. An administrator can import it.',
  'seal.chain.no-certificate': 'Without the certificate no path to an authority can be followed.',
  'seal.chain.expired': 'The certificate of {{subject}} ended on {{notAfter}}.',
  'seal.chain.not-yet-valid': 'The certificate of {{subject}} begins only on {{notBefore}}.',
  'seal.chain.validity-unproven':
    'The certificate of {{subject}} ended on {{notAfter}}; whether the seal is older depends on a time-stamp that is no proof here.',
  'seal.chain.not-granted':
    'The authority {{subject}} is known here, but was not authorised for this on {{at}}.',
  'seal.chain.not-granted-list':
    'The trusted list of {{territory}}, as of {{asOf}}, names the authority {{subject}}, but did not authorise it for this on {{at}}.',
  'seal.chain.not-a-ca': '{{subject}} issued a certificate without being allowed to.',
  'seal.chain.path-length':
    '{{subject}} allowed a further authority below it against its own limits.',
  'seal.chain.key-usage': 'The certificate of {{subject}} may not be used for this purpose.',
  'seal.chain.weak-key': 'The key of {{subject}} is too weak ({{key}}).',
  'seal.chain.weak-digest':
    'The certificate of {{subject}} was signed with a digest that is no longer safe.',
  'seal.chain.unknown-digest':
    'The certificate of {{subject}} was signed by a method that is not known here, so it cannot be told who issued it.',
  'seal.chain.unknown-critical':
    'The certificate of {{subject}} sets a condition that is not understood here.',

  'seal.eseal.valid': 'The certificate says it is qualified for electronic seals.',
  'seal.eseal.not-qualified':
    'The certificate does not say that it is qualified: an advanced seal at most.',
  'seal.eseal.wrong-type': 'The certificate is qualified for signatures of persons, not for seals.',
  'seal.eseal.no-organisation': 'The certificate does not identify an organisation.',
  'seal.eseal.no-certificate':
    'Without the certificate it cannot be told whether this is an electronic seal.',

  'seal.time-basis.now': 'The seal is valid, judged as of now: it carries no time-stamp.',
  'seal.time-basis.now-unproven':
    'The seal is valid, judged as of now: its time-stamp is no proof here.',
  'seal.time-basis.judged-now': 'The seal carries no time-stamp, so it is judged as of now.',
  'seal.time-basis.timestamp':
    'A time-stamp of {{authority}} proves that the seal existed on {{at}}.',
  'seal.time-basis.timestamp-list':
    'A time-stamp of {{authority}}, who is trusted here by the trusted list of {{territory}}, as of {{asOf}}, proves that the seal existed on {{at}}.',
  'seal.time-basis.unproven':
    'The seal’s time-stamp is no proof here, so the seal is judged as of now.',
  'seal.time-basis.unreadable':
    'Something beside the seal cannot be read, so the time of sealing is not proven.',
  'seal.time-basis.claimed-in-future':
    'The seal claims to have been made in the future ({{claimed}}).',
  'seal.time-basis.claimed-outside-certificate':
    'The seal claims a time ({{claimed}}) at which its certificate was not valid.',
  'seal.time-basis.claimed-after-timestamp':
    'The seal claims to have been made ({{claimed}}) after its own time-stamp ({{at}}).',
  'seal.timestamp.valid': 'Made on {{at}} by {{authority}}, who is trusted here.',
  'seal.timestamp.valid-list':
    'Made on {{at}} by {{authority}}, who is trusted here by the trusted list of {{territory}}, as of {{asOf}}.',
  'seal.timestamp.unanchored': 'Made on {{at}} by {{authority}}, who is not trusted here.',
  'seal.timestamp.malformed':
    'A time-stamp cannot be read or is not built as the standard demands.',
  'seal.timestamp.imprint':
    'A time-stamp of {{at}} belongs to something else: it was copied here, or what it covers was changed.',
  'seal.timestamp.signature':
    'The signature of a time-stamp of {{at}} does not hold: it was changed.',
  'seal.timestamp.weak':
    'A time-stamp of {{at}} uses a digest that is no longer safe, so it proves nothing.',
  'seal.timestamp.unsupported':
    'A time-stamp of {{at}} is made in a way that is not known here, so it proves nothing.',
  'seal.timestamp.unread': 'A time-stamp is of a kind that is not read here, so it proves nothing.',
  'seal.timestamp.no-certificate':
    'The certificate of the authority behind a time-stamp of {{at}} is not at hand.',
  'seal.timestamp.authority-unsound':
    '{{authority}}, who made a time-stamp of {{at}}, was not entitled to.',
  'seal.timestamp.authority-expired':
    'The certificate of {{authority}} ended since the time-stamp of {{at}}, and nothing later confirms that time-stamp.',
  'seal.timestamp.authority-revoked':
    'The certificate of {{authority}} was revoked, so its time-stamp of {{at}} proves nothing.',
  'seal.timestamp.in-future':
    'A time-stamp of {{authority}} names a time that is still to come ({{at}}).',

  'seal.revocation.not-published':
    'The certificate names no place where its revocation would be published; its authority is trusted by the operator.',
  'seal.revocation.good':
    'The certificate was not revoked: its authority said so on {{thisUpdate}} ({{source}}).',
  'seal.revocation.revoked': 'The certificate was revoked on {{revokedAt}}.',
  'seal.revocation.revoked-later':
    'The certificate was revoked on {{revokedAt}}, after the seal was time-stamped ({{judgedAt}}): the seal stands.',
  'seal.revocation.compromised':
    'The key of the certificate was no longer safe from {{invalidFrom}} on, before the seal was time-stamped.',
  'seal.revocation.on-hold':
    'The certificate was suspended on {{revokedAt}}; whether for good cannot be told.',
  'seal.revocation.authority-revoked':
    'An authority on the way to the trusted one ({{subject}}) was revoked on {{revokedAt}}.',
  'seal.revocation.no-data':
    'The certificate names a place where revocation is published, but the file carries no such data, so it cannot be told.',
  'seal.revocation.stale':
    'The revocation data ({{source}}) was current until {{until}} and says nothing of {{at}}.',
  'seal.revocation.in-future':
    'The revocation data claims to be of a time after it was made, or that is still to come ({{thisUpdate}}).',
  'seal.revocation.signer':
    'The revocation data ({{source}}) does not come from the authority of the certificate, or from one it allowed to answer.',
  'seal.revocation.signature':
    'The signature of the revocation data ({{source}}) does not hold or is not known here.',
  'seal.revocation.unknown-critical':
    'The revocation data ({{source}}) sets a condition that is not understood here, so it cannot be told.',
  'seal.revocation.partial':
    'The revocation list covers only some certificates or some reasons, so it cannot be told.',
  'seal.revocation.unknown-status':
    'The authority of the certificate answered that it does not know it.',
  'seal.revocation.unreadable': 'The revocation data in the file cannot be read.',
  'seal.revocation.list-anchor':
    'Revocation data is needed for this authority, and the file carries none.',
  'seal.revocation.unknown-authority':
    'Without a trusted authority it cannot be told whether the certificate was revoked.',
  'seal.revocation.no-certificate': 'Without the certificate its revocation cannot be told.',
  'seal.counter.valid': 'Counter-signed by {{holder}}; the counter-signature is sound.',
  'seal.counter.unproven':
    'Counter-signed by {{holder}}; whether that is so cannot be proven here.',
  'seal.counter.broken': 'A counter-signature of {{holder}} is not of this seal, or was changed.',
  'seal.counter.no-certificate':
    'A counter-signature carries no certificate, so who made it cannot be told.',
  'seal.counter.unreadable': 'A counter-signature is not built as the standard demands.',
  'seal.counter.unread':
    'Counter-signatures came along; those of XML signatures are not read here.',

  'seal.issuer.same': 'The organisation that sealed is the issuer the credential names.',
  'seal.issuer.different': 'The credential names the issuer {{stated}}, but {{sealed}} sealed it.',
  'seal.issuer.unreadable':
    'The content cannot be read, so its issuer cannot be compared with the seal.',
  'seal.issuer.not-stated':
    'The credential does not identify its issuer in a way that can be compared with the seal.',
  'seal.issuer.not-comparable':
    'The identifiers of the issuer and of the seal are of different kinds and cannot be compared.',
  'seal.issuer.no-certificate':
    'Without the certificate the issuer cannot be compared with the seal.',

  'seal.did.valid':
    'The credential is signed with a key of {{did}}, which is trusted here; this is a signature with a key, not an electronic seal.',
  'seal.did.trusted': '{{did}} is trusted here by name.',
  'seal.did.not-trusted':
    '{{did}} is not among the identifiers trusted here, and anyone can make one. An administrator can add it.',
  'seal.did.none':
    'The key is not that of a decentralised identifier (DID), so nobody vouches for it here.',
  'seal.did.key-bound': 'The key is one of {{did}}, meant for making statements.',
  'seal.did.key-unknown': 'The key of {{did}} is of a kind that is not known here.',
  'seal.did.method-unknown': '{{did}} has no such key.',
  'seal.did.method-purpose': 'The key of {{did}} is not meant for making statements.',
  'seal.did.method-ended': 'The key of {{did}} was withdrawn or has ended.',
  'seal.did.method-not-stated': 'The proof does not state whose key it was made with.',
  'seal.did.document-missing':
    'Whether the key belongs to {{did}} cannot be told: its document is not at hand and is never fetched.',
  'seal.proof.malformed': 'The proof is not built as the standard demands ({{member}}).',
  'seal.proof.faulty': 'The proof is faulty, so nothing can rest on it.',
  'seal.proof.purpose': 'The proof was made for another purpose than stating the credential.',
  'seal.proof.chain': 'The proof builds on another proof that is not in the file.',
  'seal.proof.expired': 'The proof ended on {{expires}}.',
  'seal.proof.context':
    'Whether the content is unchanged cannot be told: the meaning of its context is not at hand ({{context}}).',
  'seal.proof.expansion':
    'Whether the content is unchanged cannot be told: its contexts contradict each other ({{error}}).',
  'seal.proof.unprotected':
    'Part of the content ({{member}}) has no meaning in its contexts, so the proof does not protect it.',
  'seal.proof.hidden':
    'Part of the content ({{member}}) is written so that it could be overlooked, which is not accepted.',
  'seal.proof.too-large': 'The content is too large or too entangled for its proof to be checked.',
  'seal.token.claims-differ':
    'The token and the credential in it contradict each other ({{member}}).',
  'seal.integrity.no-key': 'Whether the content is unchanged cannot be told without the key.',
  'seal.integrity.key-differs': 'The key does not fit the algorithm {{alg}}.',

  'revocation.not-published':
    'The credential names no place where its withdrawal would be published.',
  'revocation.offline': 'The credential names a status list, which is not looked up here.',
  'revocation.bad-index': 'The place in the status list is not a number that can exist.',
  'revocation.unsafe-address': 'The address of the status list is not one that may be looked up.',
  'revocation.unknown-type':
    'The credential names its status in a way that is not known here ({{type}}).',
  'revocation.revoked': 'The credential was withdrawn by its issuer.',
  'revocation.suspended': 'The credential is suspended at present.',
  'revocation.not-revoked': 'The status list says that the credential was not withdrawn.',
  'revocation.purpose':
    'The credential names a status that says nothing about withdrawal ({{purpose}}).',
  'revocation.list-missing': 'The status list is not among those at hand.',
  'revocation.list-unreachable': 'The status list could not be fetched safely. Try again later.',
  'revocation.list-unreadable': 'The status list cannot be read.',
  'revocation.list-type':
    'What stands at the address of the status list is no status list of this kind.',
  'revocation.list-purpose': 'The status list is one for another purpose than {{purpose}}.',
  'revocation.list-unsigned': 'The status list is not signed, so it says nothing.',
  'revocation.list-broken':
    'The status list was changed since it was signed, or its signature cannot be checked.',
  'revocation.list-outdated': 'The status list is not valid at this time.',
  'revocation.list-foreign':
    'The status list was signed by {{signer}}, who is neither the issuer nor trusted here.',
  'revocation.unreadable': 'There is no readable credential whose withdrawal could be checked.',

  'accreditation.none-stated': 'The credential names no accreditation.',
  'accreditation.no-register':
    'The credential claims an accreditation. No register is at hand to hold it against.',
  'accreditation.covered':
    '{{body}} was accredited for this on the day of the award, by the entry of {{accreditor}} in the register.',
  'accreditation.covered-with-conditions':
    '{{body}} was accredited for this on the day of the award, with conditions, by the entry of {{accreditor}} in the register.',
  'accreditation.covered-if-genuine':
    'If the content were genuine, {{body}} would have been accredited for this on the day of the award, by the entry of {{accreditor}} in the register. The seal is not valid, so nobody stands behind it.',
  'accreditation.contradicted':
    'The register holds both a grant and a refusal for {{body}} that are in force on the day of the award.',
  'accreditation.refused':
    'The register says that {{accreditor}} refused {{body}} this accreditation.',
  'accreditation.outside-validity':
    'The accreditation of {{body}} in the register was not in force on the day of the award ({{awardedOn}}).',
  'accreditation.outside-field':
    'The accreditation of {{body}} in the register is for other fields of study.',
  'accreditation.outside-eqf':
    'The accreditation of {{body}} in the register is for other EQF levels.',
  'accreditation.outside-jurisdiction':
    'The accreditation of {{body}} in the register holds in other countries.',
  'accreditation.outside-type':
    'The accreditation of {{body}} in the register is for other kinds of credential.',
  'accreditation.limit-unknown':
    '{{body}} stands in the register, but whether the accreditation covers this award cannot be told from the file.',
  'accreditation.result-unknown':
    '{{body}} stands in the register, but the entry states no result.',
  'accreditation.body-unidentified':
    'The awarding body is named without an identifier, so it cannot be found in the register.',
  'accreditation.not-in-register':
    'The register holds nothing that speaks about this award of {{body}}.',
  'accreditation.no-achievement':
    'The credential awards no achievement that an accreditation could cover.',
  'accreditation.unreadable':
    'There is no readable credential whose accreditation could be checked.',

  'validity.within': 'The credential is within its period of validity.',
  'validity.open-ended': 'The credential is valid and names no end.',
  'validity.ended': 'The credential ended on {{until}}.',
  'validity.not-begun': 'The credential begins only on {{from}}.',
  'validity.zone-straddles':
    'The credential begins or ends around now, and its date ({{date}}) names no time zone.',
  'validity.not-stated': 'The credential does not say when it is valid.',
  'validity.unreadable-date': 'A date of validity cannot be read.',
  'validity.unreadable': 'There is no readable credential whose validity could be checked.',

  'owner.no-account':
    'Whether the credential belongs to the person who shows it is not checked here.',
  'owner.unreadable': 'There is no readable credential whose holder could be compared.',
  'owner.not-stated': 'The credential does not name its holder.',
  'owner.name-and-birth': 'Name and date of birth agree with the account.',
  'owner.name-and-identifier': 'Name and student number agree with the account.',
  'owner.birth-differs': 'The date of birth in the credential differs from the account.',
  'owner.name-differs': 'The name in the credential differs from the account.',
  'owner.name-only': 'The name agrees with the account, but nothing else can be compared.',
  'owner.name-partly': 'The names agree only in part. A person should look.',

  'seal.nested.invalid':
    'A credential inside the record does not hold ({{count}} in all, the first is “{{first}}”): the record’s own proof does not make up for it.',
  'seal.nested.inconclusive':
    'Of credentials inside the record it cannot be told whether they hold ({{count}} in all, the first is “{{first}}”).',
  'seal.nested.own-word':
    'It has no proof of its own; the issuer of the record is its issuer too and stands for it.',
  'seal.nested.no-proof':
    'It has no proof of its own, and the record speaks here for another issuer.',
  'seal.nested.unread': 'It is written in a form that is not read inside a record.',
  'seal.nested.too-many':
    'The record holds more credentials than are checked at once; this one and those after it were not.',
  'revocation.nested':
    'Credentials inside the record were withdrawn ({{count}} in all, the first is “{{first}}”).',
  'validity.nested':
    'Credentials inside the record are not in force now ({{count}} in all, the first is “{{first}}”).',

  'finding.duration-calendar':
    '“{{written}}” is a span of months, years or weeks, not a workload; it was not believed.',
  'finding.duration-unreadable': '“{{written}}” is not a duration that can be read.',
  'finding.credit-unreadable': '“{{written}}” is not a number of credit points.',
  'finding.no-claim': 'The credential claims nothing about its holder.',
  'finding.no-achievement': 'The credential names activities but no achievement.',
  'finding.no-id': 'The credential has no identifier.',
  'finding.no-issuer': 'The credential does not name its issuer.',
  'finding.no-display': 'The credential does not say how it wants to be displayed.',
  'finding.not-passed':
    '“{{title}}” is listed with the status “{{status}}”: it was not achieved and does not count.',
  'finding.from-attachment':
    'The credential was read from the attachment “{{name}}” of the PDF ({{count}} attached in all). The pages of the PDF prove nothing.',
  'finding.nested-credentials':
    'Credentials inside the record: {{count}}. Each is checked by its own proof.',
  'finding.markup': 'A text contains markup or script; it is shown as plain text.',
  'finding.date-without-zone': 'The date names no time zone.',
  'finding.mandate': 'The sealing organisation says it acts by mandate of the awarding body.',
  'finding.context-conflict':
    'The two contexts of this credential contradict each other (VC 2.0 and the EDC profile); its fields are read all the same.',
  'finding.schema-not-loaded': 'The schema {{schema}} is noted and was not loaded.',
  'finding.key-ignored':
    'The seal carries or points to a key of its own ({{member}}), which is ignored.',
} as const satisfies Readonly<Record<string, string>>;
