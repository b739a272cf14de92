import { inProduction } from './in-production';

/** A warning only: traffic may be recorded by other means. */
export const trafficUnrecorded = inProduction({
  code: 'TRAFFIC_UNRECORDED',
  severity: 'warning',
  title: 'the traffic in the network of production is recorded',
  why:
    'After a break-in, flow logs alone say where data went, and in an outage which connection was refused. What was not ' +
    'recorded cannot be looked up afterwards.',
  fix: 'Leave `network.flowLogs` on.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html'],
  read: ({ name, network }) =>
    network.flowLogs
      ? []
      : [
          {
            spec: ['network', 'flowLogs'],
            message: `nobody can look up what was connected to what in ${name}`,
            found: 'false',
            fix: 'remove flowLogs: false',
          },
        ],
});
