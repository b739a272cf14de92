import { aws_ecr as ecr } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { PlatformStackProps } from './platform-stack';

export interface ImageReplicationProps extends PlatformStackProps {
  readonly regions: readonly string[];
}

/** Copies what is pushed, within minutes, to repositories that stand ready in other regions. */
export class ImageReplication extends ecr.CfnReplicationConfiguration {
  constructor(scope: Construct, id: string, { platform, shared, regions }: ImageReplicationProps) {
    super(scope, id, {
      replicationConfiguration: {
        rules: [
          {
            destinations: regions.map((region) => ({ region, registryId: shared.account })),
            repositoryFilters: [{ filter: `${platform.project}/`, filterType: 'PREFIX_MATCH' }],
          },
        ],
      },
    });
  }
}
