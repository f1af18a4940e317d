import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isRepeatable, onlyStatement, semicolon, statementInList } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const TABLE_PRIOR = 0.68
const LISTED_PRIOR = 0.8

/** `groups[key].push(item)` where the table has no such key yet: its list begins here. To skip the item would lose it. */
export const missingBucket: Template = {
  id: 'missing-bucket',
  suggest(site) {
    const { culprit, wording } = site
    if (
      site.kind !== 'throw' ||
      wording.kind !== 'property-of-nullish' ||
      !/^(?:push|unshift)$/.test(wording.name ?? '')
    )
      return []
    const statement = statementInList(site.use)
    if (!isEntry(culprit) || !isRepeatable(culprit.node) || !statement?.isExpressionStatement()) return []
    const listed = listedBefore(site, statement)
    if (listed) return [listed]
    const line = emptyTableLine(site, textOf(site, culprit.node.object))
    if (line === null) return []
    const name = textOf(site, culprit.node)
    const start = statement.node.start ?? 0
    const text = `if (!${name}) ${name} = []${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
    const explanation = `Begin the list ${name} with its first element.`
    const reasons = [`The table is empty at line ${line}, so each of its lists has to begin somewhere.`]
    return [{ explanation, edits: [{ start, end: start, text }], prior: TABLE_PRIOR, reasons }]
  },
  examples: [
    {
      name: 'the first of a group',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'function group(list) {\n  var groups = {};\n  list.forEach(function (item) {\n    groups[item.kind].§push(item);\n  });\n  return groups;\n}\n',
      after:
        'function group(list) {\n  var groups = {};\n  list.forEach(function (item) {\n    if (!groups[item.kind]) groups[item.kind] = [];\n    groups[item.kind].push(item);\n  });\n  return groups;\n}\n',
    },
    {
      name: 'null is there, and a text that is there becomes a list',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'push')" },
      before:
        "var all = {};\nfunction add(name, value) {\n  if (name in all) {\n    if (typeof all[name] === 'string') all[name] = [all[name]];\n    all[name].§push(value);\n  } else all[name] = value;\n}\n",
      after:
        "var all = {};\nfunction add(name, value) {\n  if (name in all) {\n    if (typeof all[name] === 'string' || all[name] === null) all[name] = [all[name]];\n    all[name].push(value);\n  } else all[name] = value;\n}\n",
    },
    {
      name: 'not null that may stand for nothing',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'push')" },
      before:
        "var all = read();\nfunction add(name, value) {\n  if (typeof all[name] === 'string') all[name] = [all[name]];\n  all[name].§push(value);\n}\n",
      after: null,
    },
    {
      name: 'not a table of lists that are all there from the start',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before: 'var queues = { high: [], low: [] };\nfunction add(job) {\n  queues[job.rank].§push(job);\n}\n',
      after: null,
    },
  ],
}

/** `if (typeof all[name] === 'string') all[name] = [all[name]]` right before it: null that is there is one of them, too. */
function listedBefore(site: Site, statement: NodePath<t.Statement>): Suggestion | null {
  const check = statement.getPrevSibling()
  if (site.wording.value !== 'null' || !check.isIfStatement() || check.node.alternate || !isKnownToBeThere(check))
    return null
  const name = textOf(site, site.culprit.node)
  const only = onlyStatement(check.node.consequent)
  const change = t.isExpressionStatement(only) ? only.expression : null
  if (!t.isAssignmentExpression(change, { operator: '=' }) || textOf(site, change.left) !== name) return null
  if (!t.isBinaryExpression(check.node.test)) return null
  const [element, more] = t.isArrayExpression(change.right) ? change.right.elements : []
  if (!element || more || textOf(site, element) !== name) return null
  return {
    variant: 'listed',
    explanation: `Make a list of ${name} also where it is null.`,
    edits: [replaced(check.node.test, `${textOf(site, check.node.test)} || ${name} === null`)],
    prior: LISTED_PRIOR,
    reasons: [`Line ${check.node.loc?.start.line ?? 0} makes a list of what is there before something is added.`],
  }
}

/** In an `if (name in all)`: null is no lack there. */
const isKnownToBeThere = (check: NodePath): boolean =>
  check.findParent((path) => path.isIfStatement() && t.isBinaryExpression(path.node.test, { operator: 'in' })) !== null

function isEntry(culprit: NodePath<t.Expression>): culprit is NodePath<t.MemberExpression> {
  return culprit.isMemberExpression({ computed: true }) && !t.isLiteral(culprit.node.property)
}

/** Where the table is made with nothing in it: `table = {}` or `Object.create(null)`. */
function emptyTableLine(site: Site, table: string): number | null {
  let line: number | null = null
  const look = (target: t.Node, value: t.Node | null | undefined): void => {
    if (value && isEmptyTable(value) && textOf(site, target) === table) line ??= value.loc?.start.line ?? 0
  }
  site.source.root.traverse({
    AssignmentExpression: ({ node }) => look(node.left, node.right),
    VariableDeclarator: ({ node }) => look(node.id, node.init),
  })
  return line
}

const isEmptyTable = (node: t.Node): boolean =>
  (t.isObjectExpression(node) && node.properties.length === 0) ||
  (t.isCallExpression(node) &&
    t.isMemberExpression(node.callee) &&
    t.isIdentifier(node.callee.property, { name: 'create' }))
