// `npm run --silent infra:add-ons -- ENV [ADD_ON]`: prints how Helm installs add-ons, or the values of one.
import { load } from '../../infra/load.mjs';

const { printAddOnValues } = load('bin/add-on-values.ts');
process.exitCode = printAddOnValues(process.argv.slice(2), (text) => console.log(text));
