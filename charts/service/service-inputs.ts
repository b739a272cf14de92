import {
  calledVariables,
  edgesOf,
  migrationEdgesOf,
  names,
  tagsOf,
  type Edge,
  type Edges,
  type Environment,
  type Service,
} from '../../lib/spec';
import { labelContext, type LabelContext } from '../../lib/bundle';

/** All that the charts of one service see. Plain data. */
export interface ServiceInputs<Spec extends Service = Service> {
  readonly service: Spec;
  readonly namespace: string;
  readonly labels: LabelContext;
  readonly edges: Edges;
  readonly migrationEdges: readonly Edge[];
  /** Variables that tell where to find what the service calls. */
  readonly variables: { readonly [name: string]: string };
  /** Names in Secrets Manager or Parameter Store by name of the secret. */
  readonly secretNames: { readonly [secret: string]: string };
  readonly loadBalancer: LoadBalancer;
  /** Queue that the autoscaler watches, where there is one. */
  readonly scalingQueue: { readonly name: string; readonly region: string } | undefined;
}

/** What Ingresses say of the load balancer that they share. */
export interface LoadBalancer {
  readonly name: string;
  readonly securityGroup: string;
  readonly logsBucket: string | undefined;
  readonly webAcl: string | undefined;
  readonly sslPolicy: string;
  /** Tags of requirement I1. */
  readonly tags: { readonly [key: string]: string };
  readonly deletionProtection: boolean;
}

/** Takes from an environment what one service needs, and nothing more. */
export function serviceInputs(service: Service, environment: Environment): ServiceInputs {
  return {
    service,
    namespace: environment.namespace,
    labels: labelContext(environment),
    edges: edgesOf(service, environment),
    migrationEdges: service.migration ? migrationEdgesOf(service, environment) : [],
    variables: calledVariables(service, environment),
    secretNames: secretNames(service, environment),
    loadBalancer: loadBalancer(service, environment),
    scalingQueue: scalingQueue(service, environment),
  };
}

function secretNames({ name, secrets }: Service, environment: Environment): { [secret: string]: string } {
  const nameOf = ({ store, key, service: owner = name }: Service['secrets'][string]): string =>
    store === 'secretsManager' ? names.secret(environment, owner, key) : names.secretParameter(environment, owner, key);
  return Object.fromEntries(Object.entries(secrets).map(([secret, reference]) => [secret, nameOf(reference)] as const));
}

function loadBalancer(service: Service, environment: Environment): LoadBalancer {
  const { ingress, stage, buckets } = environment;
  const access = service.exposure ? service.exposure.access : 'internal';
  return {
    name: names.loadBalancer(environment, access),
    securityGroup: names.loadBalancerSecurityGroup(environment, access),
    logsBucket: 'logs' in buckets ? names.bucket(environment, 'logs') : undefined,
    webAcl: ingress.waf !== undefined && access === 'public' ? names.webAcl(environment, ingress.waf) : undefined,
    sslPolicy: ingress.sslPolicy,
    tags: tagsOf(environment),
    deletionProtection: stage === 'production',
  };
}

function scalingQueue(service: Service, environment: Environment): ServiceInputs['scalingQueue'] {
  if (service.type !== 'worker' || service.scaling.queue === undefined) return undefined;
  return { name: names.queue(environment, service.scaling.queue.name), region: environment.region };
}
