import {
  CloudFormationValidatePlugin,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  type PolicyValidationStack,
} from 'aws-cdk-lib';
import { joinReports } from './join-reports';
import type { ValidatorThread, Verdict } from './validator-thread';

/** In place of the built-in validator: the same checks, in a thread that gets each template as soon as it is written. */
export class ParallelValidation implements IPolicyValidationPlugin {
  /** Acknowledgements and reports go by it. */
  readonly name = CloudFormationValidatePlugin.PLUGIN_NAME;
  version = '';
  private readonly asked = new Set<string>();

  /** @param progress is told how many templates are checked, of how many */
  constructor(
    private readonly thread: ValidatorThread,
    private readonly progress: (done: number, all: number) => void,
  ) {}

  /** Lets a template be checked that is written. */
  begin(stack: PolicyValidationStack): void {
    this.asked.add(stack.templatePath);
    this.thread.check(stack);
  }

  validate({ stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    for (const stack of stackTemplates.filter(({ templatePath }) => !this.asked.has(templatePath))) this.begin(stack);
    const verdicts = new Map<string, Verdict>();
    while (verdicts.size < this.asked.size) {
      const verdict = this.thread.next();
      verdicts.set(verdict.templatePath, verdict);
      this.version = verdict.version;
      this.progress(verdicts.size, this.asked.size);
    }
    return joinReports(stackTemplates.flatMap(({ templatePath }) => verdicts.get(templatePath)?.report ?? []));
  }
}
