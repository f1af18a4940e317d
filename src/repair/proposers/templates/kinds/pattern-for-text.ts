import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `path.includes(one)` with a pattern as `one`: a text is looked for, a pattern is asked. */
export const patternForText: Template = {
  id: 'pattern-for-text',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || !/must not be a regular expression$/.test(site.error.message)) return []
    if (!use.isCallExpression() || !t.isMemberExpression(use.node.callee)) return []
    const { object } = use.node.callee
    const [given] = use.node.arguments
    if (propertyOf(use.node.callee) !== 'includes' || use.node.arguments.length !== 1 || !given) return []
    if (!isRepeatable(given) || !isRepeatable(object)) return []
    const [text, pattern, whole] = [object, given, use.node].map((node) => textOf(site, node))
    const isPattern = t.isRegExpLiteral(given)
    const asked = `${pattern}.test(${text})`
    return [
      {
        explanation: `Ask ${pattern} whether it fits, when it is a pattern.`,
        edits: [replaced(use.node, isPattern ? asked : `(${pattern} instanceof RegExp ? ${asked} : ${whole})`)],
        prior: isPattern ? 0.84 : 0.7,
        reasons: [`${pattern} was a pattern, which says itself where it fits.`],
      },
    ]
  },
  examples: [
    {
      name: 'a pattern among texts',
      error: {
        type: 'TypeError',
        message: 'First argument to String.prototype.includes must not be a regular expression',
      },
      before: 'const isIgnored = (path, list) => list.some((one) => path.§includes(one))\n',
      after:
        'const isIgnored = (path, list) => list.some((one) => (one instanceof RegExp ? one.test(path) : path.includes(one)))\n',
    },
    {
      name: 'not at the start alone, which patterns say otherwise',
      error: {
        type: 'TypeError',
        message: 'First argument to String.prototype.startsWith must not be a regular expression',
      },
      before: 'const isBelow = (path, one) => path.§startsWith(one)\n',
      after: null,
    },
  ],
}
