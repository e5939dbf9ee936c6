/** components/editor — pages on which courses are described and reviewed. This file: what every field asks. */
import { createContext, useContext } from 'react';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import type { LiveParts } from './live-parts';

export interface Editing extends Pick<EditorData, 'options' | 'studyFields' | 'languages'> {
  readonly live: LiveParts;
  readonly writable: boolean;
}

export const EditingContext = createContext<Editing>({
  options: {},
  studyFields: [],
  languages: [],
  live: { hints: new Map(), offered: new Map() },
  writable: true,
});

export const useEditing = (): Editing => useContext(EditingContext);
