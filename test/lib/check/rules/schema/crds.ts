import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { crdSchemas, type CustomKinds } from '../../../../../lib/kubernetes';

const folder = join(__dirname, '../../../../../imports/crds');

let known: CustomKinds | undefined;

/** The custom kinds that this project imports. */
export function crds(): CustomKinds {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  known ??= crdSchemas(files.flatMap((file) => documentsOf(join(folder, file))));
  return known;
}

function documentsOf(file: string): readonly unknown[] {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  return Array.isArray(documents) ? documents.map((document): unknown => document.toJS()) : [];
}
