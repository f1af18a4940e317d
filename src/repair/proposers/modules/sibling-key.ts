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
  // To parse a file takes long: only where the name stands as a key.
  const asKey = new RegExp(`[{,]\\s*${escaped(name)}\\s*[:,}]`)
  const sources = await sourcesWith(project, (text) => asKey.test(text))
  const shapes = sources.flatMap(shapesOf)
  const likes = shapes.filter(({ keys }) => keys.has(name))
  if (likes.length === 0 || likes.length > LIKES_MAX) return []
  const mistakes = shapes.flatMap((shape) => mistakeIn(shape, name, likes))
  const [only] = mistakes
  if (!only || mistakes.length > 1) return []
  const readers = await sourcesWith(project, (text) => text.includes(only.key))
  return isRead(only.key, only.property, readers) ? [] : [renamed(only, name)]
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

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

interface Mistake {
  source: SourceFile
  key: string
  property: t.ObjectProperty
  /** Of the object that has the right key. */
  line: number
}

/** The key that an object has in the place of `name`, which another one of the same function has beside the same keys. */
function mistakeIn({ source, keys, maker }: Shape, name: string, likes: Shape[]): Mistake[] {
  if (keys.has(name)) return []
  const like = likes.find(
    (one) =>
      one.maker === maker &&
      one.keys.size === keys.size &&
      [...one.keys.keys()].every((key) => key === name || keys.has(key)),
  )
  const odd = like && [...keys].find(([key]) => !like.keys.has(key))
  if (!like || !odd) return []
  const [key, property] = odd
  return [{ source, key, property, line: [...like.keys.values()][0]?.loc?.start.line ?? 0 }]
}

function renamed({ source, key, property, line }: Mistake, name: string): Found {
  const start = property.start ?? 0
  const text = property.shorthand ? `${name}: ${key}` : name
  return {
    pattern: 'sibling-key',
    explanation: `Call it ${name}, as it is read, and not ${key}.`,
    files: edited(source, [{ start, end: start + key.length, text }]),
    prior: 0.86,
    reasons: [
      `The function answers the same keys at line ${line} of ${source.path}, with ${name} in the place of ${key}, which nobody in the package reads.`,
    ],
  }
}

/** Somebody asks for the key, takes it out of an object, or names it in a text. */
function isRead(key: string, written: t.ObjectProperty, sources: SourceFile[]): boolean {
  return sources.some((source) => {
    let is = false
    if (source.text.includes(key))
      t.traverseFast(source.root.node, (node) => {
        const isMember = (t.isMemberExpression(node) || t.isOptionalMemberExpression(node)) && propertyOf(node) === key
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
