/** The mails we write; their words are in the locales under `accounts:mail.<template>`. */

/** About an entry of the catalogue: its title and provider in the reader's language. */
interface CourseNews {
  title: string;
  code: string;
  institution: string;
  link: string;
}

/** `guest`: the link opens it once, without an account. */
interface AgreementLink {
  link: string;
  guest?: 'yes';
}

/** Each mail with the values its words need. */
export interface MailTemplates {
  'verify-email': { link: string };
  'already-registered': { signInLink: string; resetLink: string };
  invitation: { link: string; institution: string; role: string };
  'password-reset': { link: string };
  'password-changed': { link: string };
  'account-locked': { link: string };
  'second-factor-set': { link: string };
  'second-factor-removed': { link: string };
  'case-status': { fileNumber: string; link: string };
  'question-answered': { link: string };
  'agreement-invitation': { code: string; institution: string; link: string };
  'agreement-invitation-back': { code: string; institution: string };
  'agreement-news': { code: string } & AgreementLink;
  'agreement-ends': { code: string; days: string } & AgreementLink;
  /** It is renewed after `until` unless a party declines by `by`, both as dates in words. */
  'agreement-renews': { code: string; until: string; by: string } & AgreementLink;
  /** `context`: what happened, `by`: by whom; `until`: the last day that follows from it, as a date in words. */
  'agreement-life': {
    context: string;
    code: string;
    until: string;
    by?: string;
  } & AgreementLink;
  'agreement-line': { code: string; line: string } & AgreementLink;
  'membership-applied': { institution: string; link: string };
  'membership-second': { institution: string; link: string };
  /** `context`: how it stands now. */
  'membership-news': { institution: string; link: string; context: string };
  'course-submitted': CourseNews;
  'course-withdrawn': CourseNews;
  'course-changes': CourseNews;
  'course-published': CourseNews;
}
export type MailTemplate = keyof MailTemplates;

export type MailWanted = {
  [T in MailTemplate]: {
    recipient: string;
    /** Language of the mail; null: English. */
    locale: string | null;
    template: T;
    params: MailTemplates[T];
  };
}[MailTemplate];
