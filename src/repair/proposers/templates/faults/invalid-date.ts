import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, statementInList } from '../../../syntax/code.ts'
import { functionOf, isNamedIn } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A date that is none: the function leaves as the ones beside it do, which ask whether theirs is one. */
export const invalidDate: Template = {
  id: 'invalid-date',
  suggest(site) {
    const statement = site.wording.kind === 'invalid-time' && site.kind === 'throw' ? statementInList(site.use) : null
    const name = dateOf(site.use.node)
    if (!statement || name === null || !isKnownBefore(site.use, name, statement)) return []
    const guards = guardsBeside(site, name)
    const exits = new Set(guards.map(({ text }) => text))
    const [guard] = guards
    if (!guard || exits.size > 1) return []
    const start = statement.node.start ?? 0
    return [
      {
        explanation: `Leave early when ${name} is no date.`,
        edits: [{ start, end: start, text: `${guard.text}\n${indentAt(site.source.text, start)}` }],
        prior: 0.66,
        reasons: [`A function beside it has \`${guard.text}\` at line ${guard.line}.`],
      },
    ]
  },
  examples: [
    {
      name: 'as the function beside it asks',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        'function add(value) {\n  const date = new Date(value);\n  if (isNaN(date)) return null;\n  return date.getTime() + 1;\n}\nfunction day(value) {\n  const date = new Date(value);\n  return date.§toISOString();\n}\n',
      after:
        'function add(value) {\n  const date = new Date(value);\n  if (isNaN(date)) return null;\n  return date.getTime() + 1;\n}\nfunction day(value) {\n  const date = new Date(value);\n  if (isNaN(date)) return null;\n  return date.toISOString();\n}\n',
    },
    {
      name: 'not where nobody asks',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before: 'function day(value) {\n  const date = new Date(value);\n  return date.§toISOString();\n}\n',
      after: null,
    },
  ],
}

/** `date` of `date.toISOString()` and of `format.format(date)`. */
function dateOf(use: t.Node): string | null {
  if (!t.isCallExpression(use)) return null
  const [first] = use.arguments
  const object = t.isMemberExpression(use.callee) ? use.callee.object : null
  const date = t.isIdentifier(first) ? first : object
  return t.isIdentifier(date) ? date.name : null
}

function isKnownBefore(use: NodePath, name: string, statement: NodePath): boolean {
  const binding = use.scope.getBinding(name)
  return binding?.kind === 'param' || (binding?.path.node.end ?? Infinity) <= (statement.node.start ?? 0)
}

/** `if (!isValid(date)) return null` in other functions, word for word: what it leaves with means the same anywhere. */
function guardsBeside(site: Site, name: string): { text: string; line: number }[] {
  const here = functionOf(site.use).node
  const guards: { text: string; line: number }[] = []
  site.source.root.traverse({
    IfStatement(path) {
      const { test, alternate, consequent, loc } = path.node
      if (alternate || functionOf(path).node === here || !isNamedIn(test, name) || !asksForValidity(test)) return
      const exit = t.isBlockStatement(consequent) && consequent.body.length === 1 ? consequent.body[0] : consequent
      const isPlain = t.isReturnStatement(exit) && (!exit.argument || t.isLiteral(exit.argument))
      if (isPlain && !namesAnotherVariable(path, name))
        guards.push({ text: textOf(site, path.node), line: loc?.start.line ?? 0 })
    },
  })
  return guards
}

function asksForValidity(test: t.Node): boolean {
  let does = false
  t.traverseFast(test, (node) => {
    if (t.isIdentifier(node) && /^(?:is)?(?:valid|invalid|NaN)/i.test(node.name)) does = true
  })
  return does
}

function namesAnotherVariable(path: NodePath<t.IfStatement>, name: string): boolean {
  let does = false
  path.get('test').traverse({
    Identifier(inner) {
      const binding = inner.isReferencedIdentifier() ? inner.scope.getBinding(inner.node.name) : undefined
      if (binding && inner.node.name !== name && !binding.scope.path.isProgram()) does = true
    },
  })
  return does
}
