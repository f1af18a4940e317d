import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt } from '../../../syntax/code.ts'
import { functionOf, isNamedIn, isUsableAt, sets } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const PRIOR = 0.66

/** A function beside this one first puts its parameter of the same name in order, `if (typeof trust !== 'function') trust = compile(trust)`, and this one forgot to. */
export const prepareAsSibling: Template = {
  id: 'prepare-as-sibling',
  suggest(site) {
    const { culprit } = site
    if ((site.kind !== 'throw' && site.kind !== 'argument') || !culprit.isIdentifier()) return []
    const { name } = culprit.node
    if (culprit.scope.getBinding(name)?.kind !== 'param') return []
    const statement = outermost(site.use)
    if (!statement) return []
    const found = preparations(site, name, statement)
    const [first] = found
    if (!first || new Set(found.map(({ text }) => text)).size > 1) return []
    const start = statement.node.start ?? 0
    return [
      {
        explanation: `Put ${name} in order first, as the function beside it does.`,
        edits: [{ start, end: start, text: `${first.text}\n${indentAt(site.source.text, start)}` }],
        prior: PRIOR,
        reasons: [`A function beside it has \`${first.text}\` at line ${first.line}, for its own ${name}.`],
      },
    ]
  },
  examples: [
    {
      name: 'what the other function compiles first',
      error: { type: 'TypeError', message: 'trust is not a function' },
      before:
        "function first(list, trust) {\n  if (typeof trust !== 'function') trust = compile(trust);\n  return trust(list[0]);\n}\nfunction all(list, trust) {\n  return §trust(list[0]) && trust(list[1]);\n}\n",
      after:
        "function first(list, trust) {\n  if (typeof trust !== 'function') trust = compile(trust);\n  return trust(list[0]);\n}\nfunction all(list, trust) {\n  if (typeof trust !== 'function') trust = compile(trust);\n  return trust(list[0]) && trust(list[1]);\n}\n",
    },
    {
      name: 'what the other function fills by what it was',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'host')" },
      before:
        'Client.prototype.get = function (url, headers) {\n  headers = headers || {};\n  return ask(url, headers.host);\n};\nClient.prototype.head = function (url, headers) {\n  return ask(url, headers.§host);\n};\n',
      after:
        'Client.prototype.get = function (url, headers) {\n  headers = headers || {};\n  return ask(url, headers.host);\n};\nClient.prototype.head = function (url, headers) {\n  headers = headers || {};\n  return ask(url, headers.host);\n};\n',
    },
    {
      name: 'not what the other function fills with something else',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'a')" },
      before: 'function one(box) {\n  box = open(lid);\n  return box.a;\n}\nfunction two(box) {\n  return box.§a;\n}\n',
      after: null,
    },
    {
      name: 'not where the others do different things',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'a')" },
      before:
        'function one(box) {\n  if (!box) box = small();\n  return box.a;\n}\nfunction two(box) {\n  if (!box) box = large();\n  return box.a;\n}\nfunction three(box) {\n  return box.§a;\n}\n',
      after: null,
    },
  ],
}

interface Preparation {
  text: string
  line: number
}

function preparations(site: Site, name: string, statement: NodePath<t.Statement>): Preparation[] {
  const here = functionOf(site.use).node
  const found: Preparation[] = []
  site.source.root.traverse({
    Statement(path) {
      const owner = functionOf(path)
      const isTheirs = owner.isFunction() && owner.node !== here && path.parentPath?.parentPath === owner
      if (!isTheirs || path.scope.getBinding(name)?.kind !== 'param' || !prepares(path.node, name)) return
      if (!isUsableAt(statement, path.node, path, isSameParameter)) return
      const text = textOf(site, path.node)
      if (!text.includes('\n\n')) found.push({ text, line: path.node.loc?.start.line ?? 0 })
    },
  })
  return found
}

/** All it does is to fill the parameter: under a test of it, or by what it was, `headers = headers || {}`. */
function prepares(statement: t.Statement, name: string): boolean {
  if (!t.isIfStatement(statement)) return fillsItself(statement, name)
  const { test, consequent, alternate } = statement
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  const [only] = body
  return !alternate && body.length === 1 && isNamedIn(test, name) && sets(only, name)
}

function fillsItself(statement: t.Statement, name: string): boolean {
  if (!t.isExpressionStatement(statement) || !t.isAssignmentExpression(statement.expression)) return false
  const { operator, left, right } = statement.expression
  if (!t.isIdentifier(left, { name })) return false
  if (operator === '||=' || operator === '??=') return true
  return operator === '=' && keepsWhatIsThere(right, name)
}

/** `x || {}`, `x ? x : {}`, `isSet(x) ? x : {}`: what there is stays as it is. */
function keepsWhatIsThere(value: t.Expression, name: string): boolean {
  const isIt = (node: t.Node): boolean => t.isIdentifier(node, { name })
  if (t.isLogicalExpression(value)) return value.operator !== '&&' && isIt(value.left)
  if (!t.isConditionalExpression(value)) return false
  const [other] = [value.consequent, value.alternate].filter((one) => !isIt(one))
  return (isIt(value.consequent) || isIt(value.alternate)) && other !== undefined && !isNamedIn(other, name)
}

/** The statement of the function's own body: what is put in order in a loop would be so again and again. */
function outermost(use: NodePath): NodePath<t.Statement> | null {
  const owner = functionOf(use)
  const found = use.find((path) => path.isStatement() && path.inList && path.parentPath?.parentPath === owner)
  return owner.isFunction() && found ? (found as NodePath<t.Statement>) : null
}

/** Our own argument of that name stands for theirs. */
const isSameParameter = (theirs: string | undefined, ours: string | undefined): boolean =>
  theirs === 'param' && ours === 'param'
