import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../syntax/code.ts'
import { handedOver } from '../../syntax/handed-over.ts'
import { definesMember, methodAround, methodName } from '../../syntax/members.ts'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { edited, type Found, ownFailure, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const FAILING = /^Cannot (?:read|set) propert|is not a function|is not iterable|^Cannot destructure/
const PLACES_MAX = 3

/** A method that uses its object, and is handed over without it by another file: `source.on('line', counter.add)`. */
export const unboundMethod: Rule = async (context, project) => {
  if (!FAILING.test(context.error.message)) return []
  const failure = await ownFailure(context)
  const method = failure && methodAround(failure.use)
  const member = failure && memberOfThis(failure.use.node)
  const name = method && methodName(method)
  if (!failure || !method || !name || member === null || !definesMember(method, member)) return []
  const sources = await sourcesWith(project, (text) => text.includes(`.${name}`))
  const places = sources.flatMap((source) => handedOver(source, name).map((path) => ({ source, path })))
  if (places.length === 0) return failure.culprit.isThisExpression() ? inConstructor(failure.source, method, name) : []
  return places.slice(0, PLACES_MAX).map(({ source, path }) => {
    const end = path.node.end ?? 0
    const { start, end: objectEnd } = path.node.object
    const object = source.text.slice(start ?? 0, objectEnd ?? 0)
    return {
      pattern: 'unbound-method',
      explanation: `Hand ${name} over with its object.`,
      files: edited(source, [{ start: end, end, text: `.bind(${object})` }]),
      prior: places.length === 1 ? 0.86 : 0.66,
      reasons: [
        `${name} uses this, and ${source.path} hands it over without at line ${path.node.loc?.start.line ?? 0}.`,
      ],
    }
  })
}

/** The `x` of the first `this.x` in the failing expression. */
function memberOfThis(node: t.Node): string | null {
  let name: string | null = null
  t.traverseFast(node, (inner) => {
    if (t.isMemberExpression(inner) && t.isThisExpression(inner.object)) name ??= propertyOf(inner)
  })
  return name
}

/** Whoever uses the package takes the method from its object: the class can bind it, as nobody here hands it over. */
function inConstructor(source: SourceFile, method: NodePath<t.Function>, name: string): Found[] {
  const body = method.parentPath
  if (!body?.isClassBody() || !isSingle(source, body)) return []
  const maker = body.node.body.find((one) => t.isClassMethod(one, { kind: 'constructor' }))
  const last = t.isClassMethod(maker) ? maker.body.body.at(-1) : undefined
  if (!last) return []
  const start = last.end ?? 0
  const indent = /[ \t]*$/.exec(source.text.slice(0, last.start ?? 0))?.[0] ?? ''
  const line = `this.${name} = this.${name}.bind(this)${semicolon(source)}`
  return [
    {
      pattern: 'unbound-method/constructor',
      explanation: `Bind ${name} to its object.`,
      files: edited(source, [{ start, end: start, text: `\n${indent}${line}` }]),
      prior: 0.62,
      reasons: [`There is one object of the class, whose ${name} is used without it.`],
    },
  ]
}

/** `module.exports = new Log()`, `export default new Log()`. */
function isSingle(source: SourceFile, body: NodePath<t.ClassBody>): boolean {
  const { parent } = body
  const name = t.isClass(parent) ? parent.id?.name : undefined
  return (
    name !== undefined &&
    new RegExp(`(?:module\\.exports|exports\\.\\w+) = new ${name}\\b|export default new ${name}\\b`).test(source.text)
  )
}
