import type { FormState } from '~/accounts/form-state';
import type { TrustIntent } from '~/credentials/trust/trust-action.server';
import type { TrustSettings } from '~/credentials/trust/trust-settings.server';

/** What every part of the trust page takes. */
export interface PartProps {
  settings: TrustSettings;
  /** The form of an intent as it came back. */
  stateOf: (intent: TrustIntent) => FormState | null;
}
