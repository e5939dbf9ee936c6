import type { McraSeveral } from '../wording';

export const several: McraSeveral = {
  'clauses/party-roles/bidirectional':
    'A Party is the Issuing Party for its own Courses and the Recognising Party wherever Annex B names it as such. Annex B states for each Recognition Line which Party issues and which Party recognises.',
  'clauses/contacts-changes':
    'The contact points of the Parties are listed in Annex D. A Party may change its own contact points by notice to all the other Parties; such a change is not an amendment of this Agreement.',
  'clauses/recital-purpose':
    'The Parties wish learners to know, before they enrol, how learning achieved with one Party will be recognised by another, and wish to spare them repeated individual assessment.',
  'clauses/object-direction/bidirectional':
    'Under this Agreement Credentials awarded by one Party are recognised by another in each direction set out in Annexes A and B.',
  'clauses/data-protection-breach':
    'A Party that becomes aware of a personal data breach concerning data received from another Party informs that Party without undue delay.',
  'clauses/data-protection-rights':
    'Learners may exercise their rights under Articles 15 to 22 GDPR against each Party. A request that concerns another Party is passed on to that Party without delay.',
  'clauses/name-and-logo':
    'A Party may use the name and the logo of another Party only to give truthful information about this Agreement and in accordance with that Party’s rules on visual identity. The permission ends with this Agreement.',
  'clauses/liability':
    'Each Party is liable to every other Party for damage caused intentionally or by gross negligence; for other breaches, liability is limited to foreseeable direct damage. Liability that the law does not allow to be limited or excluded, and liability towards Learners, are not affected. The Issuing Party answers for the accuracy of its Credentials; the Recognising Party answers for its decisions.',
  'clauses/force-majeure':
    'A Party is not liable for a failure to perform caused by an event beyond its control that it could not reasonably foresee or avoid. It informs the other Parties without delay, and the Parties seek a solution that does not put Learners at a disadvantage.',
  'clauses/amendment-delegated':
    'As an exception, the coordinators named by all Parties ({coordinators}) may approve a new version of Annexes A and B without new signatures. The approvals of all Parties relate to the same digest (SHA-256) of the text. The body of this Agreement cannot be changed in this way.',
  'clauses/termination-notice':
    'Each Party may terminate this Agreement in writing with a period of notice of {noticePeriod}. In the event of a serious breach that is not remedied within a reasonable period set in writing, it may terminate with immediate effect. Termination by one Party ends this Agreement for all Parties.',
  'clauses/termination-resumption':
    'The Party that suspended a Recognition Line or this Agreement ends the suspension in writing as soon as the reason no longer exists. Any other Party may ask it to do so, giving reasons.',
  'clauses/signature-form/originals':
    'This Agreement is signed by hand in as many originals as there are Parties, one for each of them.',
  'values/signatureKind/originals': 'Originals signed by hand, one for each Party',
};
