import { isPure } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** Digests are compared in constant time, which is refused for different lengths: then they differ. */
export const sameLength: Template = {
  id: 'same-length',
  suggest(site) {
    const { use } = site
    if (!/must have the same (?:byte )?length/.test(site.error.message) || !use.isCallExpression()) return []
    const [left, right] = use.node.arguments
    if (!left || !right || use.node.arguments.length !== 2) return []
    if (use.parentPath?.isExpressionStatement() || !/timingSafeEqual$/.test(textOf(site, use.node.callee))) return []
    const isKnown = (node: typeof left) => isPure(node) || node.type === 'CallExpression'
    if (!isKnown(left) || !isKnown(right)) return []
    const asked = `${textOf(site, left)}.length === ${textOf(site, right)}.length`
    return [
      {
        explanation: 'What differs in length is not equal: compare the rest only of what has the same length.',
        edits: [replaced(use.node, `(${asked} && ${textOf(site, use.node)})`)],
        prior: 0.74,
        reasons: ['The comparison throws for different lengths, and its answer is taken for yes or no.'],
      },
    ]
  },
  examples: [
    {
      name: 'a signature that is cut short',
      error: { type: 'RangeError', message: 'Input buffers must have the same byte length' },
      before:
        'function verify(given, made) {\n  return crypto.§timingSafeEqual(Buffer.from(given), Buffer.from(made))\n}\n',
      after:
        'function verify(given, made) {\n  return (Buffer.from(given).length === Buffer.from(made).length && crypto.timingSafeEqual(Buffer.from(given), Buffer.from(made)))\n}\n',
    },
    {
      name: 'a refusal of what is not equal',
      error: { type: 'RangeError', message: 'Input buffers must have the same length' },
      before: 'if (!§timingSafeEqual(sent, known)) {\n  fail();\n}\n',
      after: 'if (!(sent.length === known.length && timingSafeEqual(sent, known))) {\n  fail();\n}\n',
    },
  ],
}
