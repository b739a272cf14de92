export { keepCompiledCode, type Keeping } from './keep-compiled-code';
