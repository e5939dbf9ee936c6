/** What the form of preferences may send; every part is optional. */
import { z } from 'zod';
import { LOCALES, THEMES } from '~/platform/locales';

export const PreferenceForm = z.object({
  lang: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES).optional(),
  shortcuts: z.enum(['on', 'off']).optional(),
  returnTo: z.string().optional(),
});
