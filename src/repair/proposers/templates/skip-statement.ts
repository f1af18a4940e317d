import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isConditional, isRepeatable, presentTest } from '../../syntax/code.ts'
import { isToBeKeptIn } from '../../syntax/kept-in.ts'
import { isSuperCall } from '../../syntax/members.ts'
import { isAbsent, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** What was to be kept is lost then. */
const LOSS = 0.3

/** `use(a.b)` becomes `if (a) use(a.b)`: the statement is about the thing, and without the thing there is nothing to do. */
export const skipStatement: Template = {
  id: 'skip-statement',
  suggest(site) {
    const { use, culprit } = site
    if (!(site.kind === 'throw' || site.kind === 'argument') || !isAbsent(site) || !isRepeatable(culprit.node))
      return []
    const statement = use.findParent((path) => path.isStatement()) as NodePath<t.Statement> | null
    if (!statement?.isExpressionStatement() || isConditional(use, statement)) return []
    if (isSuperCall(statement.node) || isAssertion(statement.node.expression)) return []
    const name = textOf(site, culprit.node)
    const start = statement.node.start ?? 0
    return [
      {
        explanation: `Do it only when ${name} is there.`,
        edits: [{ start, end: start, text: `if (${presentTest(site, name)}) ` }],
        prior: (t.isAssignmentExpression(statement.node.expression) ? 0.42 : 0.45) - (isToBeKeptIn(site) ? LOSS : 0),
      },
    ]
  },
  examples: [
    {
      name: 'what is taken out of a table that is not there yet',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before: 'function forget(key) {\n  delete this.seen[§idOf(key)];\n}\n',
      values: { 'this.seen': { type: 'undefined' } },
      after: 'function forget(key) {\n  if (this.seen != null) delete this.seen[idOf(key)];\n}\n',
    },
    {
      name: 'a call that needs the thing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'key')" },
      before: 'function drop(id) {\n  var found = find(id);\n  cache.del(found.§key);\n  delete ids[id];\n}\n',
      after: 'function drop(id) {\n  var found = find(id);\n  if (found) cache.del(found.key);\n  delete ids[id];\n}\n',
    },
    {
      name: 'not a declaration, whose variable is needed later',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'key')" },
      before: 'function drop(found) {\n  var key = found.§key;\n  return key;\n}\n',
      after: null,
    },
    {
      name: 'not the call without which there is no object',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: 'class Unexpected extends Fault {\n  constructor(token) {\n    super(token.§type);\n  }\n}\n',
      after: null,
    },
    {
      name: 'not what is there to fail',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'should')" },
      before: 'function same(all, key, value) {\n  all[key].§should.equal(value);\n  count++;\n}\n',
      after: null,
    },
  ],
}

/** `assert(...)`, `expect(x).toBe(y)`, `x.should.equal(y)`: skipped, it would say that all is well. */
function isAssertion(node: t.Expression): boolean {
  let is = false
  if (t.isCallExpression(node))
    t.traverseFast(node.callee, (inner) => {
      if (t.isIdentifier(inner) && /^(?:assert|expect|should|invariant)$/.test(inner.name)) is = true
    })
  return is
}
