import type { ButtonHTMLAttributes } from 'react';
import type { InstitutionField as Asked } from '~/agreements/choose-institution.server';
import type { FieldProps } from '../ui/field';

export interface InstitutionFieldProps extends FieldProps {
  /** Of the institution's id in the form; what is typed goes along as `<name>-words`. */
  name: string;
  asked: Asked;
  /** Ids of institutions that are not offered. */
  others: readonly string[];
  /** The button that searches without script: `look` with this field's name, unless said otherwise. */
  searchBy?: Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'value' | 'formAction'>;
}

export const NOTHING_ASKED: Asked = { words: '', chosen: null, offered: null, unclear: false };

/** What a person wrote and ticked before script ran. */
export interface Begun {
  readonly words: string;
  readonly value: string;
}
