import type { Exception } from '../../lib/check/seeded/exception';

/** By the kind of fault. */
type Causes = { readonly [fault: string]: readonly Exception[] };

/** Faults that the server refuses and no rule reports, and why. */
export const onlyTheServer: Causes = {
  'texts that are no name': [
    {
      fields: /ValidatingAdmissionPolicy spec\.(matchConditions|validations|variables)\[\]\.expression/,
      because: 'an expression is a program in CEL, which only the server compiles; the rule says so on its page',
    },
  ],
};

const noTerms = "required by the server's own OpenAPI, but read as a term without expressions, which prefers no node";
const noPause = "required by the server's own OpenAPI, but read as 0: a pause that is none";
const noLimits = "required by the server's own OpenAPI, but read as an empty list, which limits nothing";

const withDefaults = [
  'concurrencyPolicy',
  'effect',
  'imagePullPolicy',
  'operator',
  'podManagementPolicy',
  'protocol',
  'reclaimPolicy',
  'scheme',
  'targetPort',
  'terminationMessagePolicy',
  'type',
  'whenDeleted',
  'whenScaled',
];

/** Faults that a rule of the family `schema` reports as an error and the server takes, and why nobody means them. */
export const onlyTheChecks: Causes = {
  missing: [
    { fields: /LimitRange spec\.limits/, because: noLimits },
    { fields: /\w+ .*\.preferredDuringSchedulingIgnoredDuringExecution\[\]\.preference/, because: noTerms },
    { fields: /\w+ .*\.preStop\.sleep\.seconds/, because: noPause },
  ],
  'empty texts': [
    {
      fields: new RegExp(`\\w+ (.*\\.)?(${withDefaults.join('|')})`),
      because: 'an empty word out of a list is read as none, and the default is filled in: more likely a slip',
    },
  ],
  'texts that are no name': [
    {
      fields: /\w+ .*\.image/,
      because: 'the server looks at no image but for blanks around it; the node then cannot pull it',
    },
  ],
  'empty blocks and lists': [
    { fields: /LimitRange spec/, because: noLimits },
    { fields: /\w+ .*\.preStop\.sleep/, because: noPause },
  ],
  'negative numbers': [
    {
      fields: /(Job|CronJob) .*\.terminationGracePeriodSeconds/,
      because: 'the server takes a negative grace period of a pod for 1 second',
    },
    {
      fields: /StatefulSet spec\.revisionHistoryLimit/,
      because:
        'the server forgot it for StatefulSets: no earlier revision is then kept, and none can be rolled back to',
    },
  ],
};
