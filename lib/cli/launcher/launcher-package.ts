/** The package that a launcher belongs to. */
export interface LauncherPackage {
  /** Its folder, absolute and without links. */
  readonly root: string;
  /** Whether it is the published form: compiled, without its sources. */
  readonly isPublished: boolean;
}

/** What starts keelson, in a process or a thread, relative to the package. */
export const launcherFile = 'bin/keelson';
