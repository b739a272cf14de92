/** Something that AWS keeps somewhere else as well. */
export interface Copy {
  readonly from: string;
  readonly region: string;
  readonly to: string;
  readonly inRegion: string;
  /** What is copied. */
  readonly label: string;
}
