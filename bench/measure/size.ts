/** How large a platform is: services of eight objects each, in every environment. */
export interface Size {
  readonly services: number;
  readonly environments: number;
}

/** `{ services: 1000, environments: 3 }` as `1000x3`. */
export function sizeLabel({ services, environments }: Size): string {
  return `${services}x${environments}`;
}

/** The size that `1000x3` names; `1000` alone has one environment. Undefined for anything else. */
export function parseSize(text: string): Size | undefined {
  const [, services, environments = '1'] = /^([1-9]\d*)(?:x([1-9]\d?))?$/.exec(text) ?? [];
  return services === undefined ? undefined : { services: Number(services), environments: Number(environments) };
}
