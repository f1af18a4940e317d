import * as t from '@babel/types'
import { isRequire } from './code.ts'
import type { SourceFile } from './source.ts'

/**
 * The name of an error of its own that the file throws where something is wrong with what it is given, as `class MorseError extends Error`, declared there
 * or taken from a file beside it; null where it throws none.
 */
export function ownErrorThrown({ root }: SourceFile): string | null {
  const own = new Set<string>()
  t.traverseFast(root.node, (node) => {
    for (const name of namesGivenBy(node)) own.add(name)
  })
  let thrown: string | null = null
  if (own.size > 0)
    t.traverseFast(root.node, (node) => {
      const made = t.isThrowStatement(node) ? node.argument : null
      if (t.isNewExpression(made) && t.isIdentifier(made.callee) && own.has(made.callee.name))
        thrown ??= made.callee.name
    })
  return thrown
}

/** What a class that extends an error is called, and what is called an error and comes from a file beside this one. */
function namesGivenBy(node: t.Node): string[] {
  if (t.isClass(node)) {
    const isError = t.isIdentifier(node.superClass) && node.superClass.name.endsWith('Error')
    return isError && node.id ? [node.id.name] : []
  }
  return namesFromBeside(node).filter((name) => name.endsWith('Error'))
}

function namesFromBeside(node: t.Node): string[] {
  if (t.isImportDeclaration(node))
    return node.source.value.startsWith('.') ? node.specifiers.map(({ local }) => local.name) : []
  const [from] = t.isVariableDeclarator(node) && isRequire(node.init) ? node.init.arguments : []
  const isBeside = t.isStringLiteral(from) && from.value.startsWith('.')
  return t.isVariableDeclarator(node) && isBeside ? Object.keys(t.getBindingIdentifiers(node.id)) : []
}
