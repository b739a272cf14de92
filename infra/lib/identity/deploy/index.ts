export { DeployRole } from './deploy-role';
export { GithubProvider, githubProviderArn } from './github-provider';
