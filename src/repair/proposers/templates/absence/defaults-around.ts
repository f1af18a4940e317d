import * as t from '@babel/types'
import { isEmptyLiteral } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { emptyFor, weighedEmpty } from './empty-value.ts'

export interface Default {
  text: string
  prior: number
  variant: string
  reasons?: string[]
}

/** Defaults that the code beside it takes for a like thing come before the empty value of the kind that is needed. */
export function defaultsFor(site: Site): Default[] {
  const empty = emptyFor(site)
  const found = [...ofOtherBranch(site), ...ofSameProperty(site, empty), ...nearbyDefaults(site)]
  return [
    ...found,
    ...(empty && !found.some((one) => one.text === empty)
      ? [{ text: empty, variant: empty === '{}' ? 'object' : 'empty', ...weighedEmpty(site, empty) }]
      : []),
  ]
}

/** `isSet ? options.names : []`: what there is in one case is there in the other. */
function ofOtherBranch({ culprit, kind }: Site): Default[] {
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const init = kind === 'origin' ? culprit.node : binding?.path.isVariableDeclarator() ? binding.path.node.init : null
  if (!t.isConditionalExpression(init)) return []
  const empty = [init.alternate, init.consequent].find(isEmptyLiteral)
  if (!empty) return []
  const text = t.isArrayExpression(empty) ? '[]' : '{}'
  const reasons = [`Line ${init.loc?.start.line ?? 0} gives ${text} in the other case.`]
  return [{ text, prior: 0.7, variant: 'as-other-case', reasons }]
}

/** `node.children || []` elsewhere in the file, where the same property is missing here. */
function ofSameProperty(site: Site, empty: string | null): Default[] {
  const name = propertyName(site.culprit.node)
  if (name === null || empty === null) return []
  let line: number | undefined
  site.source.root.traverse({
    LogicalExpression(path) {
      const { operator, left, right } = path.node
      if (operator === '&&' || propertyName(left) !== name || textOf(site, right) !== empty) return
      line ??= path.node.loc?.start.line ?? 0
    },
  })
  if (line === undefined) return []
  const reasons = [`Line ${line} takes ${empty} where ${name} is missing.`]
  return [{ text: empty, prior: 0.7, variant: 'as-elsewhere', reasons }]
}

function propertyName(node: t.Node): string | null {
  if (!t.isMemberExpression(node) || node.computed) return null
  return t.isIdentifier(node.property) ? node.property.name : null
}

/** `... || LITERAL` in the failing statement first, then in its function. */
function nearbyDefaults(site: Site): Default[] {
  const statement = site.use.getStatementParent()
  const owner = functionOf(site.use)
  if (emptyFor(site) !== "''") return []
  const found = new Map<string, Default>()
  owner.traverse({
    LogicalExpression(path) {
      // What is needed is known by now: text. A number beside it says nothing of an object that is missing.
      if (path.node.operator === '&&' || !t.isStringLiteral(path.node.right)) return
      const text = textOf(site, path.node.right)
      if (found.has(text)) return
      const isLike = sharesWord(textOf(site, path.node.left), textOf(site, site.culprit.node))
      const isBeside = statement !== null && path.findParent((parent) => parent.node === statement.node) !== null
      found.set(text, {
        text,
        prior: (isBeside ? 0.6 : 0.34) + (isLike ? 0.14 : 0),
        variant: isBeside ? 'beside' : 'nearby',
        reasons: [
          `${isBeside ? 'The same statement' : 'The same function'} takes ${text} for ${textOf(site, path.node.left)}.`,
        ],
      })
    },
  })
  return [...found.values()].slice(0, 3)
}

/** `options.path` and `originalPath` speak of the same kind of thing. */
function sharesWord(a: string, b: string): boolean {
  const words = (text: string): string[] =>
    (/[\w$]+\W*$/.exec(text)?.[0] ?? '').split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
  const known = new Set(words(a).filter((word) => word.length > 2))
  return words(b).some((word) => known.has(word))
}
