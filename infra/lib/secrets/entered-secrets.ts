import { names, type AddOnName, type Environment } from '../../../lib/spec';

interface Entered {
  readonly id: string;
  /** The add-on that reads it. */
  readonly addOn: AddOnName;
  readonly concern: string;
  readonly what: string;
  readonly holds: string;
}

const all: readonly Entered[] = [
  {
    id: 'PagerDuty',
    addOn: 'kube-prometheus-stack',
    concern: 'alerts',
    what: 'pagerduty',
    holds: 'integration key of a PagerDuty service (Events API v2)',
  },
  {
    id: 'Slack',
    addOn: 'kube-prometheus-stack',
    concern: 'alerts',
    what: 'slack',
    holds: 'URL of an incoming webhook of Slack',
  },
  {
    id: 'Repository',
    addOn: 'argo-cd',
    concern: 'argo-cd',
    what: 'repository',
    holds: 'JSON of the Git repository that Argo CD reads: url, and sshPrivateKey or username and password',
  },
];

/** Secrets that only a person can fill in, for the add-ons that the environment has. */
export function enteredSecrets(
  environment: Environment,
): readonly { readonly id: string; readonly name: string; readonly holds: string }[] {
  const { addOns } = environment;
  return all
    .filter(({ addOn }) => addOns[addOn] === true)
    .map(({ id, concern, what, holds }) => ({ id, name: names.resource(environment, concern, what), holds }));
}
