export { BackupStack } from './backup-stack';
export { EnvironmentBackupVault } from './backup-vault';
