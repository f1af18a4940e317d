import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { missingMethod } from '../../../syntax/missing-method.ts'
import { isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const WRITTEN = new Set(['number', 'boolean', 'bigint'])
const NOTHING = new Set(['undefined', 'null', 'boolean'])

/** A list of texts with something else among them, on which the first method of text fails: numbers are written as text, nothing is left out. */
export const listElements: Template = {
  id: 'list-elements',
  suggest(site) {
    return [...ofParameter(site), ...handedOver(site)]
  },
  examples: [
    {
      name: 'numbers among the words of a command line',
      error: { type: 'TypeError', message: 'next.startsWith is not a function' },
      before:
        'function parse(args) {\n  for (var i = 0; i < args.length; i++) {\n    var next = args[i + 1];\n    if (next.§startsWith("-")) use(next);\n  }\n}\n',
      values: {
        next: { type: 'number', text: '80' },
        args: { type: 'object', className: 'Array', length: 2, elements: ['string', 'number'] },
      },
      after:
        'function parse(args) {\n  if (Array.isArray(args)) args = args.map(String);\n  for (var i = 0; i < args.length; i++) {\n    var next = args[i + 1];\n    if (next.startsWith("-")) use(next);\n  }\n}\n',
    },
    {
      name: 'what was not found among what is handed over',
      error: { type: 'TypeError', message: 's.match is not a function' },
      before: 'const best = (types) => §choose(accept, types);\n',
      values: { types: { type: 'object', className: 'Array', length: 2, elements: ['boolean', 'string'] } },
      after: "const best = (types) => choose(accept, types.filter((one) => typeof one === 'string'));\n",
    },
    {
      name: 'not for what is done with each here',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'trim')" },
      before: 'const all = (texts) => §map(texts, (text) => text.§trim());\n',
      values: { texts: { type: 'object', className: 'Array', length: 2, elements: ['null', 'string'] } },
      after: null,
    },
    {
      name: 'not a list of other things',
      error: { type: 'TypeError', message: 's.match is not a function' },
      before: 'const best = (types) => §choose(accept, types);\n',
      values: { types: { type: 'object', className: 'Array', length: 2, elements: ['Type'] } },
      after: null,
    },
  ],
}

/** The receiver is an element of a list that the function was given: all of its elements are put in order first. */
function ofParameter(site: Site): Suggestion[] {
  const missing = missingMethod(site)
  if (!missing || !isStringMethod(missing.method) || !WRITTEN.has(missing.fact.type)) return []
  const list = listOf(missing.receiver)
  const binding = list === null ? undefined : site.use.scope.getBinding(list)
  const elements = list === null ? [] : (site.values[list]?.elements ?? [])
  if (list === null || binding?.kind !== 'param' || !elements.includes('string')) return []
  if (!elements.every((kind) => kind === 'string' || WRITTEN.has(kind))) return []
  const owner = binding.path.getFunctionParent() ?? binding.path.parentPath
  const body = owner?.isFunction() ? owner.node.body : null
  const first = t.isBlockStatement(body) ? body.body[0] : undefined
  if (!first || !t.isBlockStatement(body) || !binding.path.isIdentifier()) return []
  const start = first.start ?? 0
  const line = `if (Array.isArray(${list})) ${list} = ${list}.map(String)${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [
    {
      variant: 'text',
      explanation: `Take all of ${list} as text: some may come as something else.`,
      edits: [{ start, end: start, text: line }],
      prior: 0.68,
      reasons: [`${list} is a list of texts with a ${missing.fact.type} among them.`],
    },
  ]
}

/** The list that `list[i]` is taken from, by itself or by way of a variable. */
function listOf(path: NodePath<t.Expression>): string | null {
  if (path.isIdentifier()) {
    const binding = path.scope.getBinding(path.node.name)
    const loop = binding?.path.parentPath?.parentPath
    if (loop?.isForOfStatement() && t.isIdentifier(loop.node.right)) return loop.node.right.name
    const values = [
      binding?.path.isVariableDeclarator() ? binding.path.node.init : null,
      ...(binding?.constantViolations ?? []).map(({ node }) => (t.isAssignmentExpression(node) ? node.right : null)),
    ]
    const lists = new Set(values.flatMap((value) => elementsIn(value)))
    return lists.size === 1 ? ([...lists][0] ?? null) : null
  }
  return elementsIn(path.node)[0] ?? null
}

function elementsIn(node: t.Node | null | undefined): string[] {
  if (t.isConditionalExpression(node)) return [...elementsIn(node.consequent), ...elementsIn(node.alternate)]
  return t.isMemberExpression(node) && node.computed && t.isIdentifier(node.object) ? [node.object.name] : []
}

/** Somebody else's function fails on an element: it is given the texts only. */
function handedOver(site: Site): Suggestion[] {
  const { use } = site
  if (site.kind !== 'throw' && site.kind !== 'caller') return []
  if (!use.isCallExpression() || missingMethod(site) || !isOfText(site)) return []
  // What is done with each is written here, and can be mended here.
  if (use.node.arguments.some((one) => t.isFunction(one))) return []
  const lists = use.node.arguments.filter((one) => {
    const { elements = [] } = site.values[textOf(site, one)] ?? {}
    return (
      elements.includes('string') &&
      elements.length > 1 &&
      elements.every((kind) => kind === 'string' || NOTHING.has(kind))
    )
  })
  const [list] = lists
  if (!list || lists.length > 1) return []
  const isModern = /=>/.test(site.source.text)
  const test = isModern ? "(one) => typeof one === 'string'" : "function (one) { return typeof one === 'string'; }"
  const end = list.end ?? 0
  return [
    {
      variant: 'only-text',
      explanation: `Hand over the texts of ${textOf(site, list)} only.`,
      edits: [{ start: end, end, text: `.filter(${test})` }],
      prior: 0.68,
      reasons: [`${textOf(site, list)} is a list of texts with something else among them.`],
    },
  ]
}

/** The message names a method that only text has. */
function isOfText({ wording }: Site): boolean {
  if (wording.kind === 'property-of-nullish') return isStringMethod(wording.name ?? '')
  return isStringMethod(/\.(\w+)$/.exec(wording.expression ?? '')?.[1] ?? '') || isStringMethod(wording.name ?? '')
}
