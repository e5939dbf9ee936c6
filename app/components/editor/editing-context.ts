/** components/editor — pages on which courses are described and reviewed. This file: what every field asks. */
import { createContext, useContext } from 'react';
import type { EditorData } from '~/catalogue/editing/show-editor.server';

export type Editing = Pick<EditorData, 'options' | 'studyFields' | 'languages'>;

export const EditingContext = createContext<Editing>({
  options: {},
  studyFields: [],
  languages: [],
});

export const useEditing = (): Editing => useContext(EditingContext);
