import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { names, type Service } from '../../lib/spec';
import { platformLabels, type LabelContext } from '../../lib/bundle';

export interface PrioritiesInputs {
  readonly project: string;
  readonly labels: LabelContext;
}

interface Priority {
  readonly value: number;
  readonly preemptionPolicy: 'PreemptLowerPriority' | 'Never';
  readonly description: string;
}

/**
 * A class by tier. Values cannot change later, so they leave room between them. Pods without a class have 0: those
 * of add-ons come before background services. The autoscaler adds no node for pods below -10 (its default cutoff).
 */
const priorities: { readonly [Tier in Service['tier']]: Priority } = {
  critical: {
    value: 100_000,
    preemptionPolicy: 'PreemptLowerPriority',
    description: 'Users notice at once when it fails. Takes the place of standard and background services.',
  },
  standard: {
    value: 10_000,
    preemptionPolicy: 'PreemptLowerPriority',
    description: 'Every service that says nothing else. Takes the place of background services.',
  },
  background: {
    value: -5,
    preemptionPolicy: 'Never',
    description: 'Can wait. Gives way to everything, takes no place from others.',
  },
};

/** The priority classes, one a tier, called `<project>-<tier>`: classes belong to the whole cluster. */
export class PrioritiesChart extends Chart {
  constructor(scope: Construct, { project, labels }: PrioritiesInputs) {
    super(scope, 'priorities', { disableResourceNameHashes: true, labels: platformLabels(labels) });

    for (const [tier, priority] of Object.entries(priorities)) {
      new k8s.KubePriorityClass(this, tier, {
        metadata: { name: names.priorityClass(project, tier) },
        ...priority,
        globalDefault: false,
      });
    }
  }
}
