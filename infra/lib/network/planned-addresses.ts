import type { aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Environment } from '../../../lib/spec';

/** Gives each subnet exactly the range that the spec plans for it; the CDK's own allocator counts from the first. */
export function plannedAddresses({ network }: Environment): ec2.IIpAddresses {
  const planned: { readonly [group: string]: readonly string[] } = {
    public: network.publicSubnets,
    private: network.privateSubnets,
    database: network.databaseSubnets,
  };
  return {
    allocateVpcCidr: () => ({ cidrBlock: network.cidr }),
    allocateSubnetsCidr: ({ requestedSubnets }) => {
      const given = new Map<string, number>();
      const allocatedSubnets = requestedSubnets.map(({ configuration: { name } }) => {
        const index = given.get(name) ?? 0;
        given.set(name, index + 1);
        return { cidr: rangeOf(planned, name, index) };
      });
      return { allocatedSubnets };
    },
  };
}

function rangeOf(planned: { readonly [group: string]: readonly string[] }, group: string, index: number): string {
  const range = planned[group]?.[index];
  // the spec wants one of each group for each zone
  if (range === undefined) throw new Error(`no range is planned for ${group} subnet ${index + 1}`);
  return range;
}
