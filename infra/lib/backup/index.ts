export { BackupStack } from './backup-stack';
