import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isPure, semicolon, statementInList, usesConst, wholeChain } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isInConditionOnWhatIsThere } from '../../../syntax/guard-polarity.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `table.get(key).has(x) ? 1 : 0`: what is not found has nothing of what is asked of it. */
export const askedOfFound: Template = {
  id: 'asked-of-found',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !culprit.isCallExpression() || !use.isMemberExpression()) return []
    const { callee, arguments: given } = culprit.node
    if (!t.isMemberExpression(callee) || !LOOKUP.test(propertyOf(callee) ?? '') || !given.every((one) => isPure(one)))
      return []
    const asked = wholeChain(use)
    const statement = statementInList(use)
    if (!statement || !isInConditionOnWhatIsThere(use) || !isFirst(culprit, statement) || use.scope.hasBinding(FOUND))
      return []
    const start = statement.node.start ?? 0
    const kind = usesConst(site.source) ? 'const' : 'var'
    const line = `${kind} ${FOUND} = ${textOf(site, culprit.node)}${semicolon(site.source)}`
    const rest = site.source.text.slice(culprit.node.end ?? 0, asked.node.end ?? 0)
    return [
      {
        explanation: `What is not found has none of what is asked for.`,
        edits: [
          { start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` },
          replaced(asked.node, `${FOUND} && ${FOUND}${rest}`),
        ],
        prior: 0.66,
        reasons: [`Where ${textOf(site, culprit.node)} finds nothing, nothing that the condition asks of it is so.`],
      },
    ]
  },
  examples: [
    {
      name: 'a member of a set that is not there',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'has')" },
      before: 'function isMember(key, value) {\n  return this.data.get(key).§has(value) ? 1 : 0;\n}\n',
      after:
        'function isMember(key, value) {\n  var found = this.data.get(key);\n  return found && found.has(value) ? 1 : 0;\n}\n',
    },
    {
      name: 'not where it is asked for the lack',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'has')" },
      before: 'function add(key, value) {\n  if (!this.data.get(key).§has(value)) this.put(key, value);\n}\n',
      after: null,
    },
    {
      name: 'not where something is done before',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'has')" },
      before: 'function isMember(key, value) {\n  return load(key) && this.data.get(key).§has(value) ? 1 : 0;\n}\n',
      after: null,
    },
    {
      name: 'not what is made anew',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'ok')" },
      before: 'function run(key) {\n  return start(key).§ok ? 1 : 0;\n}\n',
      after: null,
    },
  ],
}

const FOUND = 'found'
const LOOKUP = /^(?:get|find|match|exec|query)(?![a-z])/

/** Nothing of the statement comes before it that could change what is found. */
function isFirst(culprit: NodePath, statement: NodePath<t.Statement>): boolean {
  let is = true
  statement.traverse({
    CallExpression(path) {
      if ((path.node.end ?? 0) <= (culprit.node.start ?? 0)) is = false
    },
    Function(path) {
      if (culprit.findParent((at) => at === path)) is = false
    },
  })
  return is && (statement.isReturnStatement() || statement.isIfStatement() || statement.isVariableDeclaration())
}
