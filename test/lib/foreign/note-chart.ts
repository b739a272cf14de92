import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';

/** A chart of ours beside what others wrote. */
export class NoteChart extends Chart {
  constructor(scope: Construct) {
    super(scope, 'note');
    new ApiObject(this, 'note', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'note' } });
  }
}
