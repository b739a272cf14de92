/** A box of a diagram. */
export interface FlowNode {
  /** Unique in its diagram; boxes of one key are one box. */
  readonly key: string;
  /** Lines of its label. */
  readonly label: readonly string[];
}

/** A frame around boxes. */
export interface FlowGroup {
  readonly key: string;
  readonly label: string;
  readonly nodes: readonly FlowNode[];
  readonly groups?: readonly FlowGroup[];
}

/** An arrow between boxes or frames. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** A diagram of boxes and arrows, before anybody knows how it is written. */
export interface Flowchart {
  /** Whether it reads from the left or from the top. */
  readonly direction: 'LR' | 'TB';
  readonly nodes: readonly FlowNode[];
  readonly groups: readonly FlowGroup[];
  readonly edges: readonly FlowEdge[];
}
