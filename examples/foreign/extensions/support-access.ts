import { defineForeignBundle } from '../../../lib/bundle';

/** What the support team may read, as it publishes it: plain YAML. */
export const supportAccess = defineForeignBundle({
  name: 'support-access',
  inputs: () => ({ 'platform/80-support-access': { files: ['vendor/support-access/*.yaml'] } }),
});
