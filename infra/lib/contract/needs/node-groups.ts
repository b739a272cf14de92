import { fieldAt, listOf, numberOf, textOf, textsOf } from '../../../../lib/manifest';
import { nodeLabels } from '../../../../lib/spec';
import { placeOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';

/** A node group as its template has it. */
export interface NodeGroup {
  readonly from: string;
  /** Group of the spec that it is a part of: a zone's share, or its spot companion. */
  readonly group: string | undefined;
  readonly isSpot: boolean;
  readonly labels: { readonly [label: string]: string };
  /** As `key=value`. */
  readonly taints: readonly string[];
  readonly sizes: { readonly minSize: number; readonly desiredSize: number; readonly maxSize: number };
}

/** All node groups of the cluster. */
export function nodeGroups(sides: Sides): readonly NodeGroup[] {
  return resourcesOf(sides, 'AWS::EKS::Nodegroup').map((resource) => {
    const { properties } = resource;
    const labels = textsOf(fieldAt(properties, 'Labels'));
    const size = (name: string): number => numberOf(fieldAt(properties, 'ScalingConfig', name)) ?? 0;
    return {
      from: placeOf(resource),
      group: labels[nodeLabels.group],
      isSpot: labels[nodeLabels.spot] === 'true',
      labels,
      taints: listOf(fieldAt(properties, 'Taints')).map(
        (taint) => `${textOf(fieldAt(taint, 'Key')) ?? ''}=${textOf(fieldAt(taint, 'Value')) ?? ''}`,
      ),
      sizes: { minSize: size('MinSize'), desiredSize: size('DesiredSize'), maxSize: size('MaxSize') },
    };
  });
}
