const directive = /^\s*eslint-disable(?:-line|-next-line)?(?=\s|$)/;
const reason = /\s-{2,}\s*\S/;

/** Lint rule: `eslint-disable` comes with a reason, `// eslint-disable-next-line no-console -- the launcher's own error`. */
export const disableNeedsReason = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'say why: add "-- <reason>" to this comment' } },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments()) {
        if (!directive.test(comment.value) || reason.test(comment.value)) continue;
        // before the line's start, because the comment would silence a report at its own place
        report({ loc: { line: comment.loc.start.line, column: -1 }, messageId: 'missing' });
      }
    },
  }),
};
