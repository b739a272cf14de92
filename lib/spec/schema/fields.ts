import { z } from 'zod';
import { isCidr, readQuantity, dnsLabel, dnsSubdomain, hostName, portName, type NameRule } from '../../kubernetes';

/** A string of one named form; the rule's description is what the user is told to write instead. */
export const textOf = (rule: NameRule): z.ZodString =>
  z.string().refine(rule.accepts, { error: rule.accepted }).describe(rule.accepted);

/** A Kubernetes quantity above zero, as text: `250m`, `512Mi`, `10Gi`. */
export const quantity = textOf({
  accepts: (text) => (readQuantity(text)?.nanos ?? 0n) > 0n,
  accepted: 'a quantity above zero, such as "250m", "512Mi" or "10Gi"',
});

export const label = textOf(dnsLabel);
export const subdomain = textOf(dnsSubdomain);
export const host = textOf(hostName);
export const cidr = textOf({
  accepts: isCidr,
  accepted: 'an IPv4 range whose address is the first of the range, such as "10.0.0.0/16"',
});

/** Ports below 1024 need privileges that no container here has. */
export const containerPort = z.int().min(1024).max(65535);

/** Refers to one of the service's `ports` by its name. */
export const portReference = textOf(portName);

export const seconds = z.int().min(0).max(86_400);
export const positiveSeconds = z.int().min(1).max(604_800);

/** An AWS account. */
export const accountId = textOf({
  accepts: (text) => /^\d{12}$/.test(text),
  accepted: 'an AWS account id of 12 digits',
});

/** A path of a URL. */
export const urlPath = textOf({
  accepts: (text) => /^\/[\w\-./~%:@!$&'()*+,;=]*$/.test(text),
  accepted: 'a path that starts with "/", such as "/health"',
});
