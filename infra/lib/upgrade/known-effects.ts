import type { Effect } from './effect';

/**
 * What the machine-readable specification leaves open, by type and property, as of November 2026: where it says "maybe",
 * and which updates interrupt, of which it says nothing. Source: "Update requires" of each property in
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/ and the service's own guide where that says more.
 */
export const knownEffects: { readonly [type: string]: { readonly [property: string]: Effect } } = {
  'AWS::RDS::DBInstance': {
    AllocatedStorage: 'in place', // grows while it runs
    AutoMinorVersionUpgrade: 'in place',
    BackupRetentionPeriod: 'in place', // only 0, which the spec does not accept, restarts it
    DBInstanceClass: 'interrupts', // with a standby about a minute, else some minutes
    DBParameterGroupName: 'interrupts', // restarts
    Engine: 'replaces', // another engine is another database
    EngineVersion: 'interrupts', // a major version takes minutes and is not undone
    MultiAZ: 'in place', // the standby is made beside it
    PerformanceInsightsKMSKeyId: 'in place', // the key of statistics
    PreferredMaintenanceWindow: 'in place',
    StorageType: 'in place', // between the types with SSD, which are all that we use
  },
  'AWS::ElastiCache::ReplicationGroup': {
    CacheNodeType: 'interrupts', // nodes one by one; seconds where one takes over, else minutes
    EngineVersion: 'interrupts',
    CacheParameterGroupName: 'interrupts',
    ClusterMode: 'may replace', // AWS refuses to enable it in one step: through `compatible`, by hand
    NumNodeGroups: 'in place', // resharding while it runs
    ReplicasPerNodeGroup: 'in place',
    NumCacheClusters: 'in place',
    TransitEncryptionEnabled: 'interrupts',
  },
  'AWS::EKS::Cluster': { Version: 'in place' }, // the API server stays reachable
  'AWS::EKS::Nodegroup': {
    // pods move, held back by their disruption budgets
    LaunchTemplate: 'interrupts',
    ReleaseVersion: 'interrupts',
    ScalingConfig: 'interrupts', // the desired size goes along: what the autoscaler has added is taken away
    Version: 'interrupts',
  },
};
