import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { freeName, indentAt, semicolon } from '../../../syntax/code.ts'
import { functionOf, isUsableAt } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'
import { type Exit, exitsFor } from './exits.ts'

const KINDS = new Set(['not-iterable', 'destructure-nullish', 'property-of-nullish'])
const BESIDE_PRIOR = 0.68

/** `const [, a] = pattern.exec(text)` where nothing matched: asked before it is taken apart, and left as the code around leaves. */
export const unpackGuard: Template = {
  id: 'unpack-guard',
  suggest(site) {
    const taken = site.kind === 'throw' && KINDS.has(site.wording.kind) ? takenApart(site) : null
    if (!taken) return []
    const { statement, pattern, call } = taken
    const exits = [...exitsBeside(site, call, statement), ...exitsFor(site, statement)]
    const seen = new Set<string>()
    return exits
      .filter(({ text }) => !seen.has(text) && seen.add(text))
      .map((exit) => asked(site, { statement, pattern, call }, exit))
  },
  examples: [
    {
      name: 'as a function beside it refuses',
      error: {
        type: 'TypeError',
        message: 'object null is not iterable (cannot read property Symbol(Symbol.iterator))',
      },
      before:
        'function head(text, n) {\n  const match = /^#(.*)/.exec(text)\n  if (!match) throw new LineError(n, text)\n  return match[1]\n}\nfunction line(text, n) {\n  const §[, name] = /^(a+)/.exec(text)\n  return name\n}\n',
      after:
        'function head(text, n) {\n  const match = /^#(.*)/.exec(text)\n  if (!match) throw new LineError(n, text)\n  return match[1]\n}\nfunction line(text, n) {\n  const match = /^(a+)/.exec(text)\n  if (!match) throw new LineError(n, text)\n  const [, name] = match\n  return name\n}\n',
    },
    {
      name: 'as the function itself leaves',
      error: {
        type: 'TypeError',
        message: 'object null is not iterable (cannot read property Symbol(Symbol.iterator))',
      },
      before:
        "function line(text) {\n  if (text === '') return null;\n  const §[, name] = text.match(/^(a+)/);\n  return name;\n}\n",
      after:
        "function line(text) {\n  if (text === '') return null;\n  const match = text.match(/^(a+)/);\n  if (!match) return null;\n  const [, name] = match;\n  return name;\n}\n",
    },
    {
      name: 'not a variable, which other repairs ask',
      error: {
        type: 'TypeError',
        message: 'object null is not iterable (cannot read property Symbol(Symbol.iterator))',
      },
      before:
        "function line(found) {\n  if (found === '') return null;\n  const §[, name] = found;\n  return name;\n}\n",
      after: null,
    },
  ],
}

interface Taken {
  statement: NodePath<t.VariableDeclaration>
  pattern: t.Node
  call: t.CallExpression
}

function takenApart({ use }: Site): Taken | null {
  if (!use.isVariableDeclarator()) return null
  const { id, init } = use.node
  const statement = use.parentPath
  const isAlone = statement.isVariableDeclaration() && statement.inList && statement.node.declarations.length === 1
  return isAlone && t.isPattern(id) && t.isCallExpression(init) ? { statement, pattern: id, call: init } : null
}

function asked(site: Site, { statement, pattern, call }: Taken, exit: Exit): Suggestion {
  const method = methodOf(call)
  const name = freeName(site.use, /^(?:exec|match)$/.test(method ?? '') ? 'match' : 'found')
  const start = statement.node.start ?? 0
  const stop = semicolon(site.source)
  const indent = `\n${indentAt(site.source.text, start)}`
  const { kind } = statement.node
  const lines = [
    `${kind} ${name} = ${textOf(site, call)}${stop}`,
    `if (!${name}) ${exit.text.includes('\n') ? `{ ${exit.text} }` : exit.text}`,
    `${kind} ${textOf(site, pattern)} = ${name}${textOf(site, statement.node).endsWith(';') ? ';' : ''}`,
  ]
  return {
    ...exit,
    explanation: `Leave (${exit.text.trim()}) when there is nothing to take apart.`,
    edits: [{ start, end: statement.node.end ?? 0, text: lines.join(indent) }],
  }
}

const methodOf = ({ callee }: t.CallExpression): string | null =>
  t.isMemberExpression(callee) && t.isIdentifier(callee.property) ? callee.property.name : null

/** What other functions do when the same method answers nothing, where that means the same here; they must all do the same. */
function exitsBeside(site: Site, call: t.CallExpression, statement: NodePath<t.Statement>): Exit[] {
  const method = methodOf(call)
  const here = functionOf(site.use).node
  const exits = new Map<string, Exit>()
  site.source.root.traverse({
    IfStatement(path) {
      const exit = onlyThrow(path.node)
      const [name] = absentNames(path.node.test, (node) => textOf(site, node))
      const filled = name === undefined ? undefined : path.scope.getBinding(name)?.path
      const value = filled?.isVariableDeclarator() ? filled.node.init : null
      if (!exit || method === null || functionOf(path).node === here || !t.isCallExpression(value)) return
      if (methodOf(value) !== method || !isUsableAt(statement, exit, path, areParameters)) return
      const reasons = [
        `A function beside it does so when ${method} finds nothing, at line ${exit.loc?.start.line ?? 0}.`,
      ]
      exits.set(textOf(site, exit), { variant: 'as-sibling', text: textOf(site, exit), prior: BESIDE_PRIOR, reasons })
    },
  })
  return exits.size === 1 ? [...exits.values()] : []
}

function onlyThrow({ consequent, alternate }: t.IfStatement): t.Statement | null {
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  return !alternate && body.length === 1 && t.isThrowStatement(body[0]) ? body[0] : null
}

const areParameters = (theirs: string | undefined, ours: string | undefined): boolean =>
  theirs === 'param' && ours === 'param'
