import * as t from '@babel/types'
import { functionOf, isErrorCall } from './idioms.ts'
import type { Site } from './site.ts'

/** Names under which parsers and checkers say that their input is wrong. */
const REPORTERS = /^(?:raise|unexpected|expected|fail|throw[A-Z]\w*|\w*[eE]rror|invariant|reject)$/

/** The function around the site, or a function in it, says what is wrong with its input: silence is not its manner. */
export function reportsFaults(site: Site): boolean {
  let does = false
  t.traverseFast(functionOf(site.use).node, (node) => {
    if (t.isThrowStatement(node) || isErrorCall(node) || isReporterCall(node)) does = true
  })
  return does
}

function isReporterCall(node: t.Node): boolean {
  if (!t.isCallExpression(node)) return false
  const name = t.isMemberExpression(node.callee) && !node.callee.computed ? node.callee.property : node.callee
  return t.isIdentifier(name) && REPORTERS.test(name.name)
}
