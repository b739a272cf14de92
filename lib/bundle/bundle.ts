import type { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Environment } from '../spec';
import type { ForeignBundle } from './foreign-bundle';

/** A chart of cdk8s that is made from plain data alone. */
export type ChartClass<Inputs> = new (scope: Construct, inputs: Inputs) => Chart;

/** Adds a bundle's charts to a scope. */
export interface ChartBuilder {
  build(scope: Construct, inputs: unknown): void;
}

/**
 * A family of bundles: one per environment for a concern of the platform, one per service for services.
 * A bundle is a folder of manifests; families that give the same path add to the same bundle, of whichever kind they are.
 */
export type Bundle = ChartBundle | ForeignBundle;

/** A family whose manifests charts of cdk8s make. */
export interface ChartBundle {
  readonly kind: 'charts';
  /** Name of the family, such as `namespace` or `services`. */
  readonly name: string;
  /** The bundles of an environment by path, such as `services/api`, each with all the data that its charts see. */
  inputs(environment: Environment): { readonly [path: string]: unknown };
  /** Loads the charts. They are not loaded before a bundle has to be rendered. */
  load(): Promise<ChartBuilder>;
}

/** What the author of a family writes. */
export interface BundleDefinition<Inputs> {
  readonly name: string;
  /**
   * The bundles of an environment by path. Inputs are plain data and hold no more than the charts need: a bundle is
   * rendered again when its inputs change.
   */
  readonly inputs: (environment: Environment) => { readonly [path: string]: Inputs };
  /** Imports the chart, lazily. */
  readonly load: () => Promise<ChartClass<Inputs>>;
}

/** Makes a family of bundles from its definition. */
export function defineBundle<Inputs>({ name, inputs, load }: BundleDefinition<Inputs>): ChartBundle {
  return {
    kind: 'charts',
    name,
    inputs,
    async load(): Promise<ChartBuilder> {
      const ChartOfBundle = await load();
      return {
        build(scope: Construct, data: Inputs): void {
          new ChartOfBundle(scope, data);
        },
      };
    },
  };
}
