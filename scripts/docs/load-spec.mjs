import { loadSources } from './load-sources.mjs';

/** What the tables are made from, by file and export. */
const source = `
  export { serviceSchema } from './lib/spec/service/service-schema';
  export { environmentSchema } from './lib/spec/environment/environment-schema';
  export { shared } from './lib/spec/platform/shared';
  export { imagePin } from './lib/spec/images/pin';
  export { describeSchema } from './lib/spec/resolve/describe-schema';
  export { quantity } from './lib/spec/schema/fields';
  export { absolutePath, dnsLabel, environmentVariable, hostName, portName } from './lib/kubernetes';
`;

/** The schemas of the spec, and the words that its problems use. */
export function loadSpec() {
  return loadSources(source);
}
