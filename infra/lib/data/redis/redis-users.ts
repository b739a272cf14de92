import { aws_elasticache as elasticache, type aws_secretsmanager as secretsmanager } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { boundedName } from '../bounded-name';
import type { RedisSpec, StoreProps } from '../store-props';
import { storeUsers, type StoreUser } from '../store-users';
import { accessString, closed } from './access-string';
import { RedisPassword } from './redis-password';

/** A limit of ElastiCache for the ids of users and of their groups. */
const idLimit = 40;

/** A user with its password. */
export interface UserWithPassword {
  readonly user: StoreUser;
  readonly password: secretsmanager.ISecret;
}

/** Everybody who may log in to a Redis: one user a service, with its own password and what it may do. */
export class RedisUsers extends Construct {
  readonly group: elasticache.CfnUserGroup;
  readonly users: readonly UserWithPassword[];

  constructor(scope: Construct, id: string, props: StoreProps<RedisSpec>) {
    super(scope, id);
    const { environment, store } = props;
    this.users = storeUsers(environment, store).map((user) => ({
      user,
      password: new RedisPassword(this, `password-of-${user.name}`, { ...props, user }),
    }));
    const made = [this.defaultUser(props), ...this.users.map((one) => this.namedUser(props, one))];
    this.group = new elasticache.CfnUserGroup(this, 'Group', {
      engine: 'redis',
      userGroupId: boundedName(names.store(environment, store), idLimit),
      userIds: made.map((user) => user.ref),
    });
  }

  /** Each group needs a user of this name. */
  private defaultUser({ environment, store }: StoreProps<RedisSpec>): elasticache.CfnUser {
    return new elasticache.CfnUser(this, 'Closed', {
      engine: 'redis',
      userId: boundedName(names.resource(environment, store, 'default'), idLimit),
      userName: 'default',
      accessString: closed,
      authenticationMode: { Type: 'no-password-required' }, // it is off, and a password would be one more secret
    });
  }

  private namedUser(
    { environment, store }: StoreProps<RedisSpec>,
    { user, password }: UserWithPassword,
  ): elasticache.CfnUser {
    return new elasticache.CfnUser(this, `user-${user.name}`, {
      engine: 'redis',
      userId: boundedName(names.resource(environment, store, user.name), idLimit),
      userName: user.name,
      accessString: accessString(user),
      // a reference that CloudFormation resolves as it deploys: the password stands in no template
      authenticationMode: { Type: 'password', Passwords: [password.secretValue.unsafeUnwrap()] },
    });
  }
}
