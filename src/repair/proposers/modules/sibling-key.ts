import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isReturned } from '../../syntax/code.ts'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { edited, type Found, ownFailure, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const MISSING = /^Cannot (?:read|set) propert.* of undefined|is not iterable|is not a function|^Cannot destructure/
/** Of fewer, two objects that have nothing to do with each other may be alike. */
const SHARED_MIN = 2
/** Of a table of thousands, each line would be compared with each. */
const LIKES_MAX = 20

/**
 * `{ name, cmd: task, env: {} }` beside `{ name, command: task.command, env }`: a function answers objects of one shape, of which one has a key that
 * nobody reads in the place of the one that everybody reads.
 */
export const siblingKey: Rule = async (context, project) => {
  if (!MISSING.test(context.error.message)) return []
  const failure = await ownFailure(context)
  const name = failure && wordOf(failure.culprit)
  if (!name) return []
  const sources = await sourcesWith(project, (text) => text.includes(name))
  const shapes = sources.flatMap(shapesOf)
  const likes = shapes.filter(({ keys }) => keys.has(name))
  if (likes.length === 0 || likes.length > LIKES_MAX) return []
  const all = await sourcesWith(project, () => true)
  const found = shapes.flatMap((shape) => mistaken(shape, name, likes, all))
  return found.length === 1 ? found : []
}

/** `command` of `task.command`, and of a `command` that was taken out of an object. */
function wordOf(culprit: NodePath<t.Expression>): string | null {
  const { node, scope } = culprit
  if (t.isMemberExpression(node)) return propertyOf(node)
  if (!t.isIdentifier(node)) return null
  const binding = scope.getBinding(node.name)
  const pattern = binding?.path.find((path) => path.isObjectPattern()) ?? binding?.path
  let word: string | null = null
  if (pattern)
    t.traverseFast(pattern.node, (one) => {
      if (t.isObjectProperty(one) && t.isIdentifier(one.key) && t.isIdentifier(one.value, { name: node.name }))
        word = one.key.name
    })
  return word
}

interface Shape {
  source: SourceFile
  /** The function that answers it. */
  maker: t.Node
  keys: Map<string, t.ObjectProperty>
}

/** The objects that functions of a file answer, with plain keys. */
function shapesOf(source: SourceFile): Shape[] {
  const shapes: Shape[] = []
  source.root.traverse({
    ObjectExpression(path) {
      const maker = isReturned(path) ? path.getFunctionParent()?.node : undefined
      const { properties } = path.node
      const keys = properties.flatMap((one): [string, t.ObjectProperty][] =>
        t.isObjectProperty(one) && !one.computed && t.isIdentifier(one.key) ? [[one.key.name, one]] : [],
      )
      if (maker && keys.length === properties.length && keys.length > SHARED_MIN)
        shapes.push({ source, maker, keys: new Map(keys) })
    },
  })
  return shapes
}

function mistaken({ source, keys, maker }: Shape, name: string, likes: Shape[], sources: SourceFile[]): Found[] {
  if (keys.has(name)) return []
  const like = likes.find(
    (one) =>
      one.maker === maker &&
      one.keys.size === keys.size &&
      [...one.keys.keys()].every((key) => key === name || keys.has(key)),
  )
  const odd = like && [...keys].find(([key]) => !like.keys.has(key))
  if (!like || !odd || isRead(odd[0], odd[1], sources)) return []
  const [key, property] = odd
  const start = property.start ?? 0
  const end = start + key.length
  const line = [...like.keys.values()][0]?.loc?.start.line ?? 0
  return [
    {
      pattern: 'sibling-key',
      explanation: `Call it ${name}, as it is read, and not ${key}.`,
      files: edited(source, [{ start, end, text: property.shorthand ? `${name}: ${key}` : name }]),
      prior: 0.86,
      reasons: [
        `The function answers the same keys at line ${line} of ${source.path}, with ${name} in the place of ${key}, which nobody in the package reads.`,
      ],
    },
  ]
}

/** Somebody asks for the key, takes it out of an object, or names it in a text. */
function isRead(key: string, written: t.ObjectProperty, sources: SourceFile[]): boolean {
  return sources.some((source) => {
    let is = false
    if (source.text.includes(key))
      t.traverseFast(source.root.node, (node) => {
        const isMember = (t.isMemberExpression(node) || t.isOptionalMemberExpression(node)) && readName(node) === key
        const isPart =
          t.isObjectPattern(node) &&
          node.properties.some((one) => t.isObjectProperty(one) && t.isIdentifier(one.key, { name: key }))
        const isOther = t.isObjectProperty(node) && node !== written && t.isIdentifier(node.key, { name: key })
        if (isMember || isPart || t.isStringLiteral(node, { value: key })) is = true
        if (isOther && !t.isIdentifier(node.value, { name: key })) is = true
      })
    return is
  })
}

function readName({ property, computed }: t.MemberExpression | t.OptionalMemberExpression): string | null {
  if (computed) return t.isStringLiteral(property) ? property.value : null
  return t.isIdentifier(property) ? property.name : null
}
