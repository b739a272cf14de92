import { z } from 'zod';
import { kubernetesVersions } from '../kubernetes';
import { didYouMean, PlatformError, type Problem } from '../problem';

const path = z.string().min(1);
const label = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected a name such as "ingress-nginx"');

const helmSchema = z.strictObject({
  chart: path,
  release: label,
  namespace: label,
  valuesFiles: z.array(path).optional(),
  values: z.record(z.string(), z.json()).optional(),
  apiVersions: z.array(z.string().regex(/^[\w./-]+$/, 'expected such as "monitoring.coreos.com/v1"')).optional(),
  includeCrds: z.boolean().default(true),
});

/** What `ForeignInputs` of the bundle room says, judged at run time: a cache or a worker hands it over as plain data. */
const sourcesSchema = z
  .strictObject({
    files: z.array(path).min(1).optional(),
    kustomize: path.optional(),
    helm: helmSchema.optional(),
    namespace: label.optional(),
    /** The overlay room reads them. */
    overlays: z.array(z.unknown()).default([]),
    kubernetesVersion: z.enum(kubernetesVersions),
  })
  .refine(
    ({ files, kustomize, helm }) => files ?? kustomize ?? helm,
    'needs at least one of files, kustomize and helm',
  );

/** Where the manifests of a bundle come from, read. */
export type Sources = z.output<typeof sourcesSchema>;
export type HelmSource = z.output<typeof helmSchema>;

/**
 * Reads what the author of a foreign bundle wrote.
 *
 * @param inputs one of the values of `ForeignBundle.inputs`
 * @param bundle path of the bundle, which problems name
 * @throws PlatformError with every problem: `FOREIGN_UNKNOWN_KEY`, `FOREIGN_INVALID`
 */
export function parseSources(inputs: unknown, bundle: string): Sources {
  const result = sourcesSchema.safeParse(inputs);
  if (result.success) return result.data;
  throw new PlatformError(result.error.issues.flatMap((issue) => problemsOf(issue, bundle)));
}

function problemsOf(issue: z.core.$ZodIssue, bundle: string): readonly Problem[] {
  const field = issue.path.map(String).join('.');
  const place = { severity: 'error', object: bundle, ...(field !== '' && { field }) } as const;
  if (issue.code !== 'unrecognized_keys') {
    const message = issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
    return [{ ...place, code: 'FOREIGN_INVALID', message }];
  }
  const known = Object.keys(issue.path[0] === 'helm' ? helmSchema.shape : sourcesSchema.shape);
  return issue.keys.map((key) => {
    const fix = didYouMean(key, known);
    const message = 'there is no such field';
    return { ...place, code: 'FOREIGN_UNKNOWN_KEY', message, found: key, ...(fix !== undefined && { fix }) };
  });
}
