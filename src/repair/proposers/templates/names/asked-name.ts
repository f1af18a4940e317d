import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { editDistance } from '../../../syntax/edit-distance.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, isInThrow, parameterNames } from '../../../syntax/idioms.ts'
import type { Suggestion, Template } from '../template.ts'

const CHARS_MIN = 3

/** A function turns its argument away because it asks for the kind of a name that is nowhere there: `typeof` throws for no name. */
export const askedName: Template = {
  id: 'asked-name',
  suggest(site) {
    if (site.kind !== 'throw' || !isInThrow(site.use)) return []
    const owner = functionOf(site.use)
    if (!owner.isFunction()) return []
    return askedNames(owner).flatMap((path) => meant(path, parameterNames(owner)))
  },
  examples: [
    {
      name: 'part of the name',
      error: { type: 'Error', message: 'unknown span [object Object]' },
      before:
        "function span(spanlike) {\n  if (typeof span_ === 'number') return ms(spanlike);\n  if (typeof spanli === 'object') return of(spanlike);\n  throw new §Error('unknown span ' + spanlike);\n}\n",
      after:
        "function span(spanlike) {\n  if (typeof span_ === 'number') return ms(spanlike);\n  if (typeof spanlike === 'object') return of(spanlike);\n  throw new Error('unknown span ' + spanlike);\n}\n",
    },
    {
      name: 'a letter of the name',
      error: { type: 'TypeError', message: 'not a name' },
      before:
        "function use(names, kind) {\n  if (typeof name === 'string') return one(names);\n  throw new §TypeError('not a name');\n}\n",
      after:
        "function use(names, kind) {\n  if (typeof names === 'string') return one(names);\n  throw new TypeError('not a name');\n}\n",
    },
    {
      name: 'not whether the platform has something',
      error: { type: 'Error', message: 'no' },
      before: "function use(win) {\n  if (typeof wind === 'undefined') throw new §Error('no');\n}\n",
      after: null,
    },
    {
      name: 'not what a browser has, though a parameter is called alike',
      error: { type: 'Error', message: 'no' },
      before:
        "function use(documents) {\n  if (typeof document === 'object') return 1;\n  throw new §Error('no');\n}\n",
      after: null,
    },
    {
      name: 'not a name like no other',
      error: { type: 'Error', message: 'no' },
      before: "function use(list) {\n  if (typeof document === 'object') return 1;\n  throw new §Error('no');\n}\n",
      after: null,
    },
  ],
}

/** Names of `typeof name === 'object'` that nothing declares. Whether the platform has a thing is asked with `undefined` or `function`. */
function askedNames(owner: NodePath): NodePath<t.Identifier>[] {
  const names: NodePath<t.Identifier>[] = []
  owner.traverse({
    UnaryExpression(path) {
      const name = path.get('argument')
      if (path.node.operator !== 'typeof' || !name.isIdentifier() || name.scope.hasBinding(name.node.name)) return
      const kind = t.isBinaryExpression(path.parent) ? path.parent.right : null
      const isOfPlatform = PLATFORM.has(name.node.name) || name.node.name in globalThis
      if (t.isStringLiteral(kind) && !/^(?:undefined|function)$/.test(kind.value) && !isOfPlatform) names.push(name)
    },
  })
  return names
}

const PLATFORM = new Set([
  'window',
  'document',
  'self',
  'module',
  'exports',
  'define',
  'Deno',
  'Bun',
  'chrome',
  'importScripts',
])

function meant(path: NodePath<t.Identifier>, parameters: string[]): Suggestion[] {
  const wrong = path.node.name
  if (wrong.length < CHARS_MIN) return []
  return parameters
    .filter((name) => name.length >= CHARS_MIN && isNear(wrong, name))
    .slice(0, 1)
    .map((name) => ({
      explanation: `${wrong} is nowhere defined; ${name} is meant.`,
      edits: [replaced(path.node, name)],
      prior: 0.85,
      reasons: [`\`typeof ${wrong}\` is always "undefined" here, and ${name} is what the function was given.`],
    }))
}

const isNear = (wrong: string, name: string): boolean =>
  name.startsWith(wrong) || editDistance(wrong, name) <= Math.min(2, wrong.length / 3)
