import type { FigureName } from '../measure/figure-key';

/** A promise about speed or memory. */
export type Bound = RatioBound | PeakBound;

/** A promise about one figure beside another of the same run: machines differ, ratios hardly. */
export interface RatioBound {
  readonly title: string;
  readonly figure: FigureName;
  readonly beside: FigureName;
  /** What is compared; default: the clock. `cpuMs` is the clock where processor time cannot be measured. */
  readonly by?: 'cpuMs';
  /** Highest ratio of `figure` to `beside`. */
  readonly most?: number;
  /** `figure` is at least this many times faster than `beside`. */
  readonly timesFaster?: number;
}

export interface PeakBound {
  readonly title: string;
  readonly figure: FigureName;
  /** Of the largest process. */
  readonly mostMiB: number;
}
