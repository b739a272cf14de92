export { serviceStatements } from './service-statements';
