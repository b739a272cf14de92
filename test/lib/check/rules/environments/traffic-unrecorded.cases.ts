import type { Environment } from '../../../../../lib/spec';
import { smallEnvironment } from '../../../../small-platform';
import type { RuleCases } from '../../rule-cases';
import { sharedPlatform } from './shared-platform';

const network = (flowLogs: boolean): Pick<Environment, 'network'> => ({
  network: { ...smallEnvironment({ shop: { type: 'http', ports: { http: 8080 } } }).network, flowLogs },
});

export const cases: RuleCases = {
  code: 'TRAFFIC_UNRECORDED',
  passes: [{ platform: () => sharedPlatform(network(true)) }],
  fails: [
    {
      platform: () => sharedPlatform(network(false)),
      says: [
        'production.network.flowLogs: nobody can look up what was connected to what in production; found false; fix: remove flowLogs: false',
      ],
    },
  ],
  doesNotApply: [
    { platform: () => sharedPlatform({ ...network(false), stage: 'development' }) },
    { platform: () => ({ ...sharedPlatform(network(false)), shared: undefined }) },
  ],
};
