import type { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { addOnNames, addOns, type Platform } from '../../../lib/spec';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { DeployRole, GithubProvider } from './deploy';
import { PodIdentity, podBoundaryOf } from './pods';
import { serviceStatements } from './services';

export interface IdentityStackProps extends EnvironmentStackProps {
  readonly platform: Pick<Platform, 'environments' | 'shared'>;
}

/** What pods may do in AWS, by service account, and what deploys from outside. */
export class IdentityStack extends EnvironmentStack {
  constructor(scope: Construct, props: IdentityStackProps) {
    super(scope, 'identity', props);
    const { shared } = props.platform;
    const boundary = podBoundaryOf(this, props.environment);
    this.addServices(boundary, shared?.account ?? this.account);
    this.addAddOns(boundary, shared?.account ?? this.account);
    if (shared?.repository !== undefined) this.addDeployment(shared.repository, props.platform);
  }

  private addServices(boundary: iam.IManagedPolicy, registryAccount: string): void {
    const environment = this.target;
    for (const service of Object.values(environment.services)) {
      const statements = serviceStatements(service, environment);
      if (statements.length === 0) continue;
      const account = { namespace: environment.namespace, name: service.name, owner: 'pod' } as const;
      new PodIdentity(this, `service-${service.name}`, { environment, registryAccount, boundary, account, statements });
    }
  }

  private addAddOns(boundary: iam.IManagedPolicy, registryAccount: string): void {
    const environment = this.target;
    for (const addOn of addOnNames.filter((name) => environment.addOns[name] === true)) {
      const { namespace, serviceAccounts } = addOns[addOn];
      for (const { name, identity } of serviceAccounts) {
        if (identity === undefined) continue;
        const { statements } = identity;
        const account = { namespace, name, owner: 'addon' } as const;
        new PodIdentity(this, `add-on-${name}`, { environment, registryAccount, boundary, account, statements });
      }
    }
  }

  private addDeployment(repository: string, { environments }: IdentityStackProps['platform']): void {
    const environment = this.target;
    const ofAccount = Object.values(environments).filter(({ account }) => account === environment.account);
    const role = new DeployRole(this, 'Deploy', { environment, repository });
    if (ofAccount[0]?.name === environment.name) role.node.addDependency(new GithubProvider(this, 'Github'));
  }
}
