import { names } from '../names/names';
import type { AddOnEnvironment } from './add-on-environment';

/** Log group for what is no service's: add-ons, migrations, the nodes themselves. No service is called like it. */
const platform = 'platform';

/**
 * Where Fluent Bit writes, instead of the chart's own Elasticsearch: lines of a service to the log group of its name, all
 * else to the platform's. Groups are made by infrastructure; one that there is not would lose what is written to it.
 * A tag is `kube.var.log.containers.<pod>_<namespace>_<container>-<id>.log`.
 *
 * Source: https://docs.fluentbit.io/manual/pipeline/outputs/cloudwatch
 */
export function fluentBitOutputs(environment: AddOnEnvironment): string {
  const group = (name: string): string => names.logGroup(environment, name);
  const ofServices = `kube\\.var\\.log\\.containers\\.(?![^_]*-migration-)[^_]+_${names.namespace(environment)}_`;
  const output = (pattern: string, groups: readonly string[]): string =>
    ['[OUTPUT]', 'Name cloudwatch_logs', `Match_Regex ${pattern}`, `region ${environment.region}`, ...groups].join(
      '\n    ',
    );
  return [
    output(`^${ofServices}`, [
      `log_group_name ${group(platform)}`,
      `log_group_template ${group("$kubernetes['labels']['app.kubernetes.io/name']")}`,
      'log_stream_prefix pod-',
      "log_stream_template $kubernetes['pod_name'].$kubernetes['container_name']",
    ]),
    output(`^(?!${ofServices})`, [`log_group_name ${group(platform)}`, 'log_stream_prefix from-']),
    '',
  ].join('\n\n');
}
