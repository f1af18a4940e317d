import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { descriptionOf } from './declared-answer.ts'
import type { Site } from './site.ts'

/** A sentence on where the types or descriptions of the file say that the value may be left out; null where they do not. */
export function declaredOptional(site: Site): string | null {
  const { culprit } = site
  const name = nameOf(culprit.node)
  if (name === null) return null
  const said = culprit.isIdentifier() ? ofParameter(culprit, name) : ofMember(site, name)
  return said && `${said} says that ${name} may be left out.`
}

function nameOf(node: t.Node): string | null {
  if (t.isIdentifier(node)) return node.name
  const isNamed = t.isMemberExpression(node) && !node.computed && t.isIdentifier(node.property)
  return isNamed ? (node.property as t.Identifier).name : null
}

/** `@param {string[]} [names]`, `names?: string[]` */
function ofParameter(culprit: NodePath, name: string): string | null {
  const binding = culprit.scope.getBinding(name)
  const owner = binding?.scope.path
  if (binding?.kind !== 'param' || !owner?.isFunction()) return null
  const { identifier } = binding
  if (identifier.optional || mayBeNothing(identifier.typeAnnotation)) return 'Its type'
  return inComment(descriptionOf(owner), 'param', name) ? 'The description' : null
}

/** `children?: Node[]` of an interface, a type or a class, or the like of it in a comment. */
function ofMember(site: Site, name: string): string | null {
  let line: number | null = null
  site.source.root.traverse({
    enter({ node }) {
      if (!(t.isTSPropertySignature(node) || t.isClassProperty(node)) || !t.isIdentifier(node.key, { name })) return
      if (node.optional || mayBeNothing(node.typeAnnotation)) line ??= node.loc?.start.line ?? 0
    },
  })
  if (line !== null) return `Line ${line}`
  const comments = site.source.text.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  const isSaid = comments.some((text) => inComment(text, 'prop(?:erty)?', name) || inTypedef(text, name))
  return isSaid ? 'The description of its type' : null
}

function mayBeNothing(annotation: t.Node | null | undefined): boolean {
  if (!t.isTSTypeAnnotation(annotation) || !t.isTSUnionType(annotation.typeAnnotation)) return false
  return annotation.typeAnnotation.types.some((type) => t.isTSNullKeyword(type) || t.isTSUndefinedKeyword(type))
}

/** `[name]`, `{Type=} name`, `{?Type} name`, `{Type | null} name` behind the tag. */
function inComment(text: string, tag: string, name: string): boolean {
  const word = quoted(name)
  const bracketed = `\\{[^\\n]*\\}\\s+\\[${word}[\\]=\\s]`
  const nullable = `\\{(?:\\?[^\\n]*|[^\\n]*=|[^\\n]*\\|\\s*(?:null|undefined)\\s*)\\}\\s+${word}\\b`
  return new RegExp(`@${tag}\\s+(?:${bracketed}|${nullable})`).test(text)
}

/** `@typedef {{ type: string, children?: Node[] }} Node` */
const inTypedef = (text: string, name: string): boolean =>
  /@typedef\b/.test(text) && new RegExp(`[{,;\\s*]${quoted(name)}\\?\\s*:`).test(text)

const quoted = (name: string): string => name.replace(/\$/g, '\\$')
