export { DataStack } from './data-stack';
export { rolesSql } from './roles/roles-sql';
