import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { isRequire } from '../../../syntax/code.ts'
import { culpritValue } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `const parse = require('./parse')` of a module whose function is its default, or a member of the same name. */
export const moduleMember: Template = {
  id: 'module-member',
  suggest(site) {
    const { culprit, wording } = site
    const isCalled = wording.kind === 'not-a-function' || wording.kind === 'not-a-constructor'
    if (site.kind !== 'throw' || !isCalled || !culprit.isIdentifier()) return []
    const { name } = culprit.node
    const call = loadedBy(culprit)
    const names = culpritValue(site)?.names ?? []
    const member = [name, 'default'].find((one) => names.includes(one))
    if (!call || member === undefined) return []
    const end = call.node.end ?? 0
    return [
      {
        explanation: `Take ${member} of the module.`,
        edits: [{ start: end, end, text: `.${member}` }],
        prior: 0.9,
        reasons: [`The module was seen to be an object with ${member === 'default' ? 'a default' : `a ${member}`}.`],
      },
    ]
  },
  examples: [
    {
      name: 'a default',
      error: { type: 'TypeError', message: 'parse is not a function' },
      before: "const parse = require('./parse')\nmodule.exports = (t) => §parse(t)\n",
      values: { parse: { type: 'object', className: 'Object', names: ['__esModule', 'default'] } },
      after: "const parse = require('./parse').default\nmodule.exports = (t) => parse(t)\n",
    },
    {
      name: 'a class among others',
      error: { type: 'TypeError', message: 'Pool is not a constructor' },
      before: "var Pool = require('pools');\nmodule.exports = §new Pool();\n",
      values: { Pool: { type: 'object', className: 'Object', names: ['Pool', 'Client'] } },
      after: "var Pool = require('pools').Pool;\nmodule.exports = new Pool();\n",
    },
    {
      name: 'not what has neither',
      error: { type: 'TypeError', message: 'parse is not a function' },
      before: "const parse = require('./parse')\nmodule.exports = (t) => §parse(t)\n",
      values: { parse: { type: 'object', className: 'Object', names: ['read'] } },
      after: null,
    },
  ],
}

/** The `require(...)` that the variable is. */
function loadedBy(culprit: NodePath<t.Identifier>): NodePath | null {
  const declared = culprit.scope.getBinding(culprit.node.name)?.path
  const init = declared?.isVariableDeclarator() ? declared.get('init') : null
  return init && isRequire(init.node) ? (init as NodePath) : null
}
