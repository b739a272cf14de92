import { aws_ecr as ecr } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ImageRepository } from './image-repository';
import { ownImages } from './own-images';
import type { PlatformStackProps } from './platform-stack';

/** All repositories of the platform in one region, and how that region's registry scans. */
export class ImageRegistry extends Construct {
  constructor(scope: Construct, id: string, { platform, shared }: PlatformStackProps) {
    super(scope, id);
    const others = Object.values(platform.environments).flatMap(({ account }) => account ?? []);
    const accounts = [...new Set(others)].filter((account) => account !== shared.account).sort();
    for (const [name, tags] of ownImages(platform, shared)) new ImageRepository(this, name, { name, tags, accounts });
    new ecr.CfnRegistryScanningConfiguration(this, 'Scanning', {
      scanType: 'BASIC',
      rules: [
        {
          scanFrequency: 'SCAN_ON_PUSH',
          repositoryFilters: [{ filter: `${platform.project}/*`, filterType: 'WILDCARD' }],
        },
      ],
    });
  }
}
