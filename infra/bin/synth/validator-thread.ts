import type { PolicyValidationPluginReport, PolicyValidationStack } from 'aws-cdk-lib';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

/** What the thread found in one template. */
export interface Verdict {
  readonly templatePath: string;
  /** Of the validator. */
  readonly version: string;
  readonly report: PolicyValidationPluginReport;
}

/** The CDK's own validator in a thread of its own, since its start and its first templates take seconds. */
export interface ValidatorThread {
  /** Hands it a template that is written; returns at once. */
  readonly check: (stack: PolicyValidationStack) => void;
  /**
   * Waits for the next template to be checked, in no order.
   *
   * @throws Error when the thread has failed
   */
  readonly next: () => Verdict;
  readonly stop: () => void;
}

/** A template takes 0.3 s at most, and its start 2 s: who is silent for that long is gone. */
const silenceMs = 120_000;

/** @param program absolute path of `validator.mjs` */
export function startValidatorThread(program: string): ValidatorThread {
  const { port1: own, port2: port } = new MessageChannel();
  const news = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(program, { workerData: { port, news }, transferList: [port] });
  worker.unref();
  worker.on('error', () => undefined); // its silence is told by `next`
  return {
    check: (stack) => own.postMessage(stack),
    next() {
      const seen = Atomics.load(news, 0);
      const first = take(own);
      if (first !== undefined) return first;
      Atomics.wait(news, 0, seen, silenceMs); // and no event: nothing else may run within a synthesis
      const second = take(own);
      if (second !== undefined) return second;
      throw new Error(`${program} does not answer`);
    },
    stop() {
      own.close();
      void worker.terminate();
    },
  };
}

type Message = Verdict | { readonly failure: string };

function take(port: MessagePort): Verdict | undefined {
  const received: { readonly message: Message } | undefined = receiveMessageOnPort(port);
  if (received === undefined) return undefined;
  if ('failure' in received.message) throw new Error(received.message.failure);
  return received.message;
}
