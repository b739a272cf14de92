import type { PolicyStatement } from '../statement';
import { accessStatements } from './access';
import { imageStatements } from './images';
import { namespaceStatements } from './namespaces';
import { networkStatements } from './network';
import { podStatements } from './pods';
import { secretStatements } from './secrets';
import { workloadStatements } from './workloads';

/** Statements about one subject; a ValidatingAdmissionPolicy holds those of a group. */
export interface StatementGroup {
  readonly name: string;
  readonly statements: readonly PolicyStatement[];
}

/** Every group. A new statement is a file in a group's folder and a line in the group's list. */
export const statementGroups: readonly StatementGroup[] = [
  { name: 'pods', statements: podStatements },
  { name: 'images', statements: imageStatements },
  { name: 'workloads', statements: workloadStatements },
  { name: 'access', statements: accessStatements },
  { name: 'network', statements: networkStatements },
  { name: 'namespaces', statements: namespaceStatements },
  { name: 'secrets', statements: secretStatements },
];

export const statements: readonly PolicyStatement[] = statementGroups.flatMap((group) => group.statements);
