import { aws_rds as rds } from 'aws-cdk-lib';

/** An engine by the version of the spec. A major version alone leaves the minor one to RDS, which keeps it new. */
export function engineOf(version: string): rds.IInstanceEngine {
  return rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.of(version, majorOf(version)) });
}

/** `15` of `15.4`. */
export function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}
