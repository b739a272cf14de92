/** The package that a launcher belongs to. */
export interface LauncherPackage {
  /** Its folder, absolute and without links. */
  readonly root: string;
  /** Whether it is the published form: compiled, without its sources. */
  readonly isPublished: boolean;
}
