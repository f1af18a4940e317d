import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { calledFunction } from '../../../syntax/called-function.ts'
import { goesOnBefore, indentAt, isPure, onlyStatement, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** Each is only found by trying: null must have been given, or it changes nothing. */
const TRIED_MAX = 3
const KINDS = new Set(['property-of-nullish', 'nullish-to-object', 'not-a-function', 'not-iterable', 'in-operator'])

/**
 * A function has a default for what it is not given, on the way to what failed, and was given null. That a default in its place makes the failure
 * go away shows that it was null.
 */
export const nullForDefault: Template = {
  id: 'null-for-default',
  suggest(site) {
    if (site.kind !== 'throw' || !KINDS.has(site.wording.kind)) return []
    const found: Suggestion[] = []
    for (const owner of functionsOnTheWay(site)) {
      if (found.length >= TRIED_MAX) break
      found.push(...defaultsOf(owner, site))
    }
    return found.slice(0, TRIED_MAX)
  },
  examples: [
    {
      name: 'in the function that made what failed',
      error: { type: 'TypeError', message: 'visitor[node.type] is not a function' },
      before:
        'function walk(node, funcs, base) {\n  var visitor = make(funcs, base);\n  (function c(node) {\n    §visitor[node.type](node, c);\n  })(node);\n}\nfunction make(funcs, base) {\n  if (base === void 0) base = BASE;\n  return Object.assign(Object.create(base), funcs);\n}\n',
      after:
        'function walk(node, funcs, base) {\n  var visitor = make(funcs, base);\n  (function c(node) {\n    visitor[node.type](node, c);\n  })(node);\n}\nfunction make(funcs, base) {\n  if (base == null) base = BASE;\n  return Object.assign(Object.create(base), funcs);\n}\n',
    },
    {
      name: 'a default among the parameters',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function open(name) {\n  const it = fill(name);\n  return it.rows.§length;\n}\nfunction fill(name, rows = []) {\n  return { name, rows: rows && list(rows) };\n}\n',
      after:
        'function open(name) {\n  const it = fill(name);\n  return it.rows.length;\n}\nfunction fill(name, rows = []) {\n  if (rows === null) rows = [];\n  return { name, rows: rows && list(rows) };\n}\n',
    },
    {
      name: 'above what would go on with it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'function fill(name, rows = []) {\n  [name, rows] = list(rows)\n  return name.§length\n}\n',
      after:
        'function fill(name, rows = []) {\n  if (rows === null) rows = [];\n  [name, rows] = list(rows)\n  return name.length\n}\n',
    },
    {
      name: 'not null as the default itself',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'function fill(name, rows = null) {\n  return name.§length\n}\n',
      after: null,
    },
    {
      name: 'not where nothing has a default',
      error: { type: 'TypeError', message: 'visitor[node.type] is not a function' },
      before: 'function walk(node, base) {\n  var visitor = make(base);\n  §visitor[node.type](node);\n}\n',
      after: null,
    },
  ],
}

/** The function that failed, those around it and on the stack, and what these call, as far as the file has them. */
function functionsOnTheWay(site: Site): NodePath<t.Function>[] {
  const found = new Set<NodePath<t.Function>>()
  for (const place of [site.use, ...site.callers]) {
    // Callers may stand in other files.
    if (place.scope.getProgramParent() !== site.source.root.scope.getProgramParent()) continue
    for (let at = place.getFunctionParent(); at; at = at.getFunctionParent()) found.add(at)
  }
  for (const owner of [...found])
    owner.traverse({
      // What it only declares is not on the way; what it hands over to be called may be.
      Function(path) {
        if (path.listKey !== 'arguments') path.skip()
      },
      CallExpression({ node }) {
        const called = calledFunction(site.source, node.callee)
        if (called) found.add(called)
      },
    })
  return [...found]
}

/** What the function puts in the place of what it is not given. */
function defaultsOf(owner: NodePath<t.Function>, site: Site): Suggestion[] {
  const body = owner.node.body
  if (!t.isBlockStatement(body)) return []
  return owner.node.params.flatMap((node) => {
    if (t.isAssignmentPattern(node) && t.isIdentifier(node.left))
      return isPure(node.right) && nothingOf(node.right) === null
        ? [suggested(node.left.name, owner, [filled(node.left, node.right, body, site)])]
        : []
    const test = t.isIdentifier(node) ? testOf(node.name, body) : null
    return test && t.isIdentifier(node) ? [suggested(node.name, owner, [replaced(test, `${node.name} == null`)])] : []
  })
}

/** `if (base === void 0) base = BASE` */
function testOf(name: string, { body }: t.BlockStatement): t.BinaryExpression | null {
  for (const statement of body) {
    if (!t.isIfStatement(statement) || !t.isBinaryExpression(statement.test, { operator: '===' })) continue
    const { left, right } = statement.test
    const only = onlyStatement(statement.consequent)
    const set = t.isExpressionStatement(only) && t.isAssignmentExpression(only.expression) ? only.expression.left : null
    const isAsked = t.isIdentifier(left, { name }) && nothingOf(right) === 'undefined'
    if (isAsked && t.isIdentifier(set, { name })) return statement.test
  }
  return null
}

/** The type of a parameter belongs to its name in the list only. */
function filled({ name }: t.Identifier, right: t.Expression, body: t.BlockStatement, site: Site): Edit {
  const first = body.body[0]
  const start = first?.start ?? (body.start ?? 0) + 1
  const stop = first && goesOnBefore(site.source, first) ? ';' : semicolon(site.source)
  const line = `if (${name} === null) ${name} = ${textOf(site, right)}${stop}`
  return { start, end: start, text: first ? `${line}\n${indentAt(site.source.text, start)}` : ` ${line} ` }
}

function suggested(name: string, { node }: NodePath<t.Function>, edits: Edit[]): Suggestion {
  return {
    explanation: `Take the default for ${name} also where null is given.`,
    edits,
    prior: 0.72,
    reasons: [`The function at line ${node.loc?.start.line ?? 0} has a default for ${name}.`],
  }
}
