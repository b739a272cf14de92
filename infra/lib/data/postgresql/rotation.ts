import { Stack, aws_secretsmanager as secretsmanager, type aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { EnvironmentLogGroup } from '../../log-group';
import { subnetGroups } from '../../network';
import { boundedName } from '../bounded-name';
import type { PostgresqlSpec, StoreProps } from '../store-props';
import { quietWindows } from '../windows';
import { excludedCharacters } from './master-secret';

export interface RotationProps extends StoreProps<PostgresqlSpec> {
  /** Completed with the server's address. */
  readonly secret: secretsmanager.ISecret;
  /** Whose password it is. */
  readonly user: string;
  /** Who may change it: then two users take turns, and the old password holds until the next turn. Default: the user itself. */
  readonly master?: secretsmanager.ISecret;
  readonly securityGroup: ec2.ISecurityGroup;
}

/** Makes the function from `HostedRotationLambda`; https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-aws-secretsmanager.html */
const transform = 'AWS::SecretsManager-2024-09-16';

/** A limit of Lambda. */
const functionNameLimit = 64;

/** Changes a password every month by a function that AWS keeps: CloudFormation makes it in a stack of its own. */
export class Rotation extends secretsmanager.CfnRotationSchedule {
  constructor(scope: Construct, id: string, props: RotationProps) {
    const { environment, store, network, key, secret, user, master, securityGroup } = props;
    const name = boundedName(names.resource(environment, store, `rotate-${user}`), functionNameLimit);
    // not beside the database: its subnets have no way to Secrets Manager
    const { subnetIds } = network.vpc.selectSubnets({ subnetGroupName: subnetGroups.private });
    super(scope, id, {
      secretId: secret.secretArn,
      // the first time, roles-sql.ts has yet to make the role
      rotateImmediatelyOnUpdate: false,
      rotationRules: quietWindows(environment).rotation,
      hostedRotationLambda: {
        rotationType: master === undefined ? 'PostgreSQLSingleUser' : 'PostgreSQLMultiUser',
        rotationLambdaName: name,
        kmsKeyArn: key.keyArn,
        ...(master !== undefined && { masterSecretArn: master.secretArn, masterSecretKmsKeyArn: key.keyArn }),
        vpcSecurityGroupIds: securityGroup.securityGroupId,
        vpcSubnetIds: subnetIds.join(','),
        excludeCharacters: excludedCharacters,
      },
    });
    Stack.of(this).addTransform(transform);
    const logGroup = { environment, key, name: `/aws/lambda/${name}` }; // Lambda would make one that keeps everything for ever
    this.node.addDependency(new EnvironmentLogGroup(this, 'LogGroup', logGroup));
  }
}
