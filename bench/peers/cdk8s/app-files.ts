/** What a new project of cdk8s has, without what changes nothing at run time. */
export const tsconfig = `{
  "compilerOptions": {
    "alwaysStrict": true,
    "declaration": true,
    "experimentalDecorators": true,
    "inlineSourceMap": true,
    "inlineSources": true,
    "lib": ["es2016"],
    "module": "CommonJS",
    "noEmitOnError": true,
    "noFallthroughCasesInSwitch": true,
    "noImplicitAny": true,
    "noImplicitReturns": true,
    "noImplicitThis": true,
    "noUnusedLocals": true,
    "noUnusedParameters": true,
    "resolveJsonModule": true,
    "strict": true,
    "strictNullChecks": true,
    "strictPropertyInitialization": true,
    "stripInternal": true,
    "target": "ES2017"
  },
  "include": ["**/*.ts"],
  "exclude": ["node_modules"]
}
`;

/** An App an environment: in one App for all, the time would grow with the square of their number. */
export function mainFile(environments: readonly string[]): string {
  return `import { readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, ApiObjectProps, App, Chart } from 'cdk8s';
import { ServiceChart } from './service-chart';
import { services } from './services';

for (const environment of ${JSON.stringify(environments)}) {
  const app = new App({ outdir: \`\${process.env.CDK8S_OUTDIR}/\${environment}\`, outputFileExtension: '.yaml' });
  const chart = new Chart(app, 'platform');
  const platform: ApiObjectProps[] = JSON.parse(readFileSync(join(__dirname, \`\${environment}.json\`), 'utf8'));
  platform.forEach((object, index) => new ApiObject(chart, \`object-\${index}\`, object));
  for (const [name, service] of Object.entries(services)) new ServiceChart(app, name, environment, service);
  app.synth();
}
`;
}
