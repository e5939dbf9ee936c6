import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/ui/inputs';
import type { useFields } from './use-fields';

type FieldProps = ReturnType<ReturnType<typeof useFields>['field']>;

/** Six digits of an authenticator; phones show digits, browsers offer the code. */
export function CodeInput({ field }: { field: FieldProps }) {
  const { t } = useTranslation('accounts');
  return (
    <TextInput
      {...field}
      label={t('field.code')}
      help={t('help.code')}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*[0-9]{3}\s?[0-9]{3}\s*"
      maxLength={9}
      required
      width="sm"
    />
  );
}

/** A password that exists already, or a new one with the rule beside it. */
export function PasswordInput({
  field,
  kind,
}: {
  field: FieldProps;
  kind: 'password' | 'newPassword' | 'currentPassword';
}) {
  const { t } = useTranslation('accounts');
  const isNew = kind === 'newPassword';
  return (
    <TextInput
      {...field}
      type="password"
      label={t(`field.${kind}`)}
      {...(isNew ? { help: t('help.password'), minLength: 12 } : {})}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={500}
      required
    />
  );
}

/** Given and family name. */
export function NameInputs({ field }: { field: ReturnType<typeof useFields>['field'] }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextInput
        {...field('givenName')}
        label={t('field.givenName')}
        autoComplete="given-name"
        maxLength={100}
        required
      />
      <TextInput
        {...field('familyName')}
        label={t('field.familyName')}
        help={t('help.names')}
        autoComplete="family-name"
        maxLength={100}
        required
      />
    </>
  );
}

export function EmailInput({ field }: { field: FieldProps }) {
  const { t } = useTranslation('accounts');
  return (
    <TextInput
      {...field}
      type="email"
      label={t('field.email')}
      autoComplete="username"
      maxLength={254}
      required
    />
  );
}
