import { DateInput, TextInput } from '../ui/inputs';
import type { FieldOf } from './entry-fields';

/** The label and the days of a version. */
export function SpanFields({ field }: { field: FieldOf }) {
  return (
    <div className="flex flex-wrap gap-5">
      <TextInput {...field('label')} required maxLength={60} width="sm" />
      <DateInput {...field('valid_from')} required />
      <DateInput {...field('valid_until')} optional />
    </div>
  );
}
