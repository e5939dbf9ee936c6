/** What the module description says beside the fields' own names. */
export interface ModuleDescriptionWording {
  readonly page: { readonly before: string; readonly between: string };
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** ECCOE: filling it in is a self-check. */
  readonly selfCheck: string;
  readonly howTo: string;
  /** What the marks beside the fields of the blank form mean. */
  readonly marksMean: string;
  readonly marks: Readonly<Record<'required' | 'annex-i' | 'annex-i-optional', string>>;
  /** `values` are the permitted ones, separated. */
  readonly permitted: Readonly<
    Record<'one' | 'any' | 'yes-no' | 'isced-f', (values: string) => string>
  >;
  readonly field: string;
  readonly entry: string;
  readonly colon: string;
  readonly notDegree: string;
  readonly identity: (provider: string, code: string) => string;
  readonly stand: (day: string, version: number | null) => string;
}
