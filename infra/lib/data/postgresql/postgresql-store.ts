import { aws_rds as rds, type aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { subnetGroups } from '../../network';
import { removalPolicyOf } from '../../stack';
import type { PostgresqlSpec, StoreProps } from '../store-props';
import { StoreSecurityGroup } from '../store-security-group';
import { storeUsers } from '../store-users';
import { Database, type DatabaseParts } from './database';
import { DatabaseParameters } from './database-parameters';
import { MasterSecret, masterName } from './master-secret';
import { ReadReplica } from './read-replica';
import { RoleSecret } from './role-secret';
import { Rotation } from './rotation';
import { RotationSecurityGroup } from './rotation-security-group';

/** A PostgreSQL server with its replicas, and a secret for each service that logs in. */
export class PostgresqlStore extends Construct {
  constructor(scope: Construct, id: string, props: StoreProps<PostgresqlSpec>) {
    super(scope, id);
    const parts = this.parts(props);
    const master = new MasterSecret(this, 'Master', props);
    const database = new Database(this, 'Database', { ...props, ...parts, master });
    for (let number = 1; number <= props.spec.readReplicas; number += 1) {
      new ReadReplica(this, `Replica${number}`, { ...props, ...parts, source: database, number });
    }
    this.addCredentials(props, database, parts);
  }

  private parts(props: StoreProps<PostgresqlSpec>): DatabaseParts {
    const { environment, store, network } = props;
    const subnetGroup = new rds.SubnetGroup(this, 'Subnets', {
      subnetGroupName: names.store(environment, store),
      description: `${store} of ${environment.name}`,
      vpc: network.vpc,
      vpcSubnets: { subnetGroupName: subnetGroups.database },
      removalPolicy: removalPolicyOf(environment),
    });
    const securityGroup = new StoreSecurityGroup(this, 'SecurityGroup', props);
    return { subnetGroup, securityGroup, parameterGroup: new DatabaseParameters(this, 'Parameters', props) };
  }

  private addCredentials(props: StoreProps<PostgresqlSpec>, database: Database, parts: DatabaseParts): void {
    const securityGroup = new RotationSecurityGroup(this, 'RotationSecurityGroup', {
      ...props,
      database: parts.securityGroup,
    });
    const master = attachedOf(database);
    new Rotation(this, 'MasterRotation', { ...props, secret: master, user: masterName, securityGroup });
    for (const user of storeUsers(props.environment, props.store)) {
      const secret = new RoleSecret(this, `secret-of-${user.name}`, { ...props, user, master }).attach(database);
      new Rotation(this, `rotation-of-${user.name}`, { ...props, secret, user: user.name, master, securityGroup });
    }
  }
}

/** The master secret once it has the server's address, which rotation needs. */
function attachedOf(database: Database): secretsmanager.ISecret {
  if (database.secret === undefined) throw new Error(`${database.node.path} has no secret of its master user`);
  return database.secret;
}
