import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { platform } from '../../../environments';
import { defineBundle, type Bundle } from '../../../lib/bundle';
import { explainField, findObjects, readField, renderObjects, traceObject } from '../../../lib/explain';
import type { ExplainContext, FieldExplanation, TracedObject } from '../../../lib/explain';
import type { ObjectOverlay } from '../../../lib/overlay';
import { resolvePlatform, type Layer, type PlatformSource, type Service } from '../../../lib/spec';

interface TinyInputs {
  readonly service: Service;
  readonly namespace: string;
  readonly others: readonly string[];
}

/** Two objects a service, small enough to know what every field of theirs depends on. */
class TinyChart extends Chart {
  constructor(scope: Construct, { service, namespace, others }: TinyInputs) {
    super(scope, 'tiny');
    const { name, image, env, resources, terminationGracePeriodSeconds } = service;
    const { minReplicas, maxReplicas } = service.type === 'http' ? service.scaling : { minReplicas: 0, maxReplicas: 0 };
    new ApiObject(this, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace },
      data: { ...env, OTHERS: others.join(','), MAXIMUM: String(maxReplicas) },
    });
    const main = { name: 'main', image, resources: { limits: resources.limits }, stdin: false };
    new ApiObject(this, 'deployment', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace },
      spec: { replicas: minReplicas, template: { spec: { terminationGracePeriodSeconds, containers: [main] } } },
    });
  }
}

const tinyBundle = defineBundle<TinyInputs>({
  name: 'tiny',
  inputs: ({ services, namespace }) =>
    Object.fromEntries(
      Object.values(services).map((service) => {
        const others = Object.keys(services).filter((name) => name !== service.name);
        return [`services/${service.name}`, { service, namespace, others }];
      }),
    ),
  load: () => Promise.resolve(TinyChart),
});

export const tinyFamilies: readonly Bundle[] = [tinyBundle];

const {
  services: _services,
  defaults: _defaults,
  promotesFrom: _from,
  ...values
} = platform.environments.production.values;

/** What a test changes in the tiny platform. */
export interface TinyLayers {
  readonly base?: Layer['values'];
  readonly component?: Layer['values'];
  readonly production?: Layer['values'];
  /** Object overlays. */
  readonly objects?: { readonly [Place in 'base' | 'component' | 'production']?: ObjectOverlay };
}

/** One service `shop`, told of by base, by the component `calm` and by the environment `production`. */
export function tinySource({ base, component, production, objects = {} }: TinyLayers = {}): PlatformSource {
  return {
    project: 'shop',
    owner: 'shop-team',
    base: {
      values: {
        defaults: { all: { terminationGracePeriodSeconds: 30 }, http: { scaling: { maxReplicas: 9 } } },
        services: {
          shop: {
            type: 'http',
            ports: { http: 8080 },
            env: { MODE: 'base', COLOUR: 'blue' },
            scaling: { minReplicas: 3 },
            resources: { limits: { memory: '1Gi' } },
          },
        },
        ...base,
      },
      ...(objects.base && { objects: objects.base }),
    },
    components: {
      calm: {
        values: { defaults: { http: { scaling: { minReplicas: 4 }, preStopSleepSeconds: 20 } }, ...component },
        ...(objects.component && { objects: objects.component }),
      },
    },
    environments: {
      production: {
        components: ['calm'],
        values: {
          ...values,
          services: { shop: { scaling: { minReplicas: 5 }, env: { MODE: 'production' } } },
          ...production,
        },
        ...(objects.production && { objects: objects.production }),
      },
    },
  };
}

const pins = { file: 'images.yaml', text: `shop:\n  tag: 1.2.3\n  digest: sha256:${'a'.repeat(64)}\n` };

/** What a platform is explained from. A place in it is its own file, so that tests see which place was looked up. */
export function tinyContext(source: PlatformSource): ExplainContext {
  const { environments } = resolvePlatform(source, { pins: { production: pins } });
  const environment = environments['production'];
  if (environment === undefined) throw new Error('the tiny platform has no production');
  const locate = (place: readonly string[]): { file: string; line: number } => ({ file: place.join('/'), line: 1 });
  return { source, environment, pins, families: tinyFamilies, locate };
}

export async function trace(context: ExplainContext, kind: string, name = 'shop'): Promise<TracedObject> {
  const { manifests } = await renderObjects(context);
  const [manifest] = findObjects(manifests, { kind, name });
  if (manifest === undefined) throw new Error(`there is no ${kind}/${name}`);
  return traceObject(manifest, context);
}

/** The explanation of one field of an object that is there. */
export function fieldOf(traced: TracedObject, field: string): FieldExplanation {
  const { steps } = readField(traced.manifest.body, field);
  if (steps === undefined) throw new Error(`there is no field ${field}`);
  return explainField(traced, steps);
}

/** The explanation of one field of a tiny platform. */
export async function explained(layers: TinyLayers, kind: string, field: string): Promise<FieldExplanation> {
  return fieldOf(await trace(tinyContext(tinySource(layers)), kind), field);
}
