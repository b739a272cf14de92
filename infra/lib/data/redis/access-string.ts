import type { StoreUser } from '../store-users';

/** Commands that stop a server, empty it, look at other clients or change settings. */
const never = '-@admin -@dangerous';

/**
 * What clients ask for when they connect, though it counts as dangerous or belongs to no category: whether the server
 * still loads, and in cluster mode where the shards are.
 */
const connecting = '+info +cluster|slots +cluster|shards +cluster|nodes +cluster|info +cluster|keyslot';

/**
 * What a user may do, in the words of Redis (https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/);
 * the last word that names a command counts. Who writes gets scripts, transactions and channels as well, which is how
 * libraries for queues and locks work. All keys are open to all users: which service owns which keys, the spec does not know.
 */
export function accessString({ reads, writes }: Pick<StoreUser, 'reads' | 'writes'>): string {
  if (writes) return `on ~* &* +@all ${never} ${connecting}`;
  if (reads) return `on ~* -@all +@read +@connection ${never} ${connecting}`;
  return `on -@all +@connection ${never} ${connecting}`;
}

/** Of the user `default`, whom clients are when they name nobody: closed. */
export const closed = 'off ~* -@all';
