import { cpus, totalmem, type } from 'node:os';

/** What the machine is, without its name: such as `2 cores of Intel Xeon, 24 GiB of memory, Linux`. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory}, ${type()}`;
}
