import { referenceEnvironment } from '../../reference-platform';
import { renderOne } from './render';

test('no pod receives or sends anything that no other policy opens', async () => {
  const { metadata, spec } = await renderOne('network', 'NetworkPolicy', referenceEnvironment('production'));
  expect(metadata.name).toBe('default-deny');
  expect(spec).toEqual({ podSelector: {}, policyTypes: ['Egress', 'Ingress'] });
});
