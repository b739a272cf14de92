import {
  factsOf,
  type Facts,
  type NeighbourRule,
  type PlatformRule,
  type ServiceRule,
  type SpecRule,
  type SpecSubject,
  type SpecViolation,
} from '../../../lib/check';
import type { PinHistories } from '../../../lib/check/pin-history';
import type { Platform } from '../../../lib/spec';

/** What a rule about objects and spec says of an environment, whether it takes it as a whole or service by service. */
export function askSpecRule(rule: SpecRule | ServiceRule, subject: SpecSubject): readonly SpecViolation[] {
  if (rule.scope === 'spec') return rule.check(subject);
  const { environment, facts } = subject;
  return Object.values(environment.services).flatMap((service) => {
    const promises = facts.promises.filter((promise) => promise.service === service.name);
    return rule.check({ service, environment, facts: { ...facts, promises } });
  });
}

type PlatformSaying = SpecViolation & { readonly environment: string };

/** What a rule says of environments beside each other, whether it takes all at once or each among the others. */
export function askPlatformRule(
  rule: PlatformRule | NeighbourRule,
  platform: Platform,
  {
    facts,
    histories,
  }: { readonly facts: { readonly [environment: string]: Facts }; readonly histories?: PinHistories | undefined },
): readonly PlatformSaying[] {
  if (rule.scope === 'platform') return rule.check(platform, histories);
  return Object.values(platform.environments).flatMap((environment) => {
    const { name } = environment;
    const found = rule.beside(platform, environment).check({ spec: environment, facts: facts[name] ?? factsOf([]) });
    return found.map((one) => ({ ...one, environment: name }));
  });
}
