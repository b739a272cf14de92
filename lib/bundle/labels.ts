import type { Environment, Service } from '../spec';

/** What labels of an object are made from. */
export interface LabelContext {
  readonly project: string;
  readonly environment: string;
}

export type Labels = { readonly [key: string]: string };

/** The part of an environment that labels are made from. */
export function labelContext({ project, name }: Environment): LabelContext {
  return { project, environment: name };
}

/** Labels of the platform's own objects, which belong to no service. */
export function platformLabels({ project, environment }: LabelContext): Labels {
  return {
    'app.kubernetes.io/managed-by': 'keelson',
    'app.kubernetes.io/part-of': project,
    'keelson.dev/environment': environment,
  };
}

/** Labels of every object of a service. */
export function serviceLabels(context: LabelContext, { name, type, owner, tier }: Service): Labels {
  return {
    ...platformLabels(context),
    ...selectorLabels(name),
    'app.kubernetes.io/component': type,
    'keelson.dev/owner': owner,
    'keelson.dev/tier': tier,
  };
}

/** Labels of a service's workload. The version stands only here and on its pods, so that a release changes few files. */
export function workloadLabels(context: LabelContext, service: Service): Labels {
  return { ...serviceLabels(context, service), ...podLabels(context, service) };
}

/** Labels of a service's pods: only what may roll them when it changes, so neither owner nor tier. */
export function podLabels(context: LabelContext, service: Service): Labels {
  return {
    ...platformLabels(context),
    ...selectorLabels(service.name),
    'app.kubernetes.io/component': service.type,
    'app.kubernetes.io/version': asLabelValue(service.version),
  };
}

/**
 * Labels that select a service's pods. A Deployment's selector cannot change, so nothing stands here
 * that a user might want to change.
 */
export function selectorLabels(name: string): Labels {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': name };
}

/** Tags of images may have 128 characters and odd ends; values of labels may not. */
function asLabelValue(text: string): string {
  return text.slice(0, 63).replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
