/** Runs a step that has nothing to do when AWS answers with this error. */
export async function unlessGone(error: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === error)) throw cause;
  }
}
