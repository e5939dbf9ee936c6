import type { OfficeCase, OfficePackage } from '~/recognition/show-case.server';

/** One package of a case, and its place among them from 0. */
export interface PackageAt {
  page: OfficeCase;
  each: OfficePackage;
  index: number;
}
