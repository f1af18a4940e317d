import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { answersNothing, asksForAbsence, functionOf, type Guard, guardsAround } from './idioms.ts'
import { type Site, textOf } from './site.ts'

/** How a function beside it leaves when the same thing is missing. */
export interface SiblingGuard {
  line: number
  /** As it would stand at our place: with our arguments for theirs. */
  exitText: string
  /** The thing is the same by where it comes from. A parameter is the same by its name only. */
  isFilledAlike: boolean
}

/** How other functions of the file leave when the same thing is missing: a parameter of the name, or a variable filled alike. */
export function siblingGuards(site: Site): SiblingGuard[] {
  const { culprit } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  if (!culprit.isIdentifier() || !binding) return []
  const filling = initOf(binding.path.node)
  if (binding.kind !== 'param' && filling === null) return []
  const here = functionOf(site.use).node
  const found: SiblingGuard[] = []
  site.source.root.traverse({
    Function(path) {
      if (path.node === here) return
      const same = filling === null ? sameParameter(path, culprit.node.name) : filledAlike(site, path, filling)
      const guard = same && guardOf(site, path, same.name)
      const exitText = guard && exitAt(site, guard, same.renamed)
      if (guard && exitText)
        found.push({ line: guard.path.node.loc?.start.line ?? 0, exitText, isFilledAlike: filling !== null })
    },
  })
  return found
}

/** What the thing is called there, and texts of ours for names of theirs. */
interface SameThing {
  name: string
  renamed: ReadonlyMap<string, string>
}

function sameParameter(path: NodePath<t.Function>, name: string): SameThing | null {
  return path.node.params.some((node) => t.isIdentifier(node, { name })) ? { name, renamed: new Map() } : null
}

/** A variable that has the same call behind it, maybe for another argument, or the same expression. */
function filledAlike(site: Site, path: NodePath<t.Function>, filling: t.Expression): SameThing | null {
  const bindings = Object.entries({ ...path.scope.bindings, ...path.get('body').scope.bindings })
  for (const [name, binding] of bindings) {
    const init = initOf(binding.path.node)
    const renamed = init && namesForNames(site, init, filling)
    if (renamed) return { name, renamed }
  }
  return null
}

/** Null where they are not alike. */
function namesForNames(site: Site, theirs: t.Expression, ours: t.Expression): Map<string, string> | null {
  if (plainText(site, theirs) === plainText(site, ours)) return new Map()
  if (!t.isCallExpression(theirs) || !t.isCallExpression(ours)) return null
  if (plainText(site, theirs.callee) !== plainText(site, ours.callee)) return null
  if (theirs.arguments.length !== ours.arguments.length) return null
  const renamed = new Map<string, string>()
  for (const [index, node] of theirs.arguments.entries()) {
    const text = plainText(site, ours.arguments[index] as t.Node)
    if (t.isIdentifier(node)) renamed.set(node.name, text)
    else if (plainText(site, node) !== text) return null
  }
  return renamed
}

function initOf(node: t.Node): t.Expression | null {
  if (!t.isVariableDeclarator(node) || !node.init) return null
  return t.isTSAsExpression(node.init) || t.isTSNonNullExpression(node.init) ? node.init.expression : node.init
}

const plainText = (site: Site, node: t.Node): string => textOf(site, node).replace(/\s+/g, ' ')

function guardOf(site: Site, path: NodePath<t.Function>, name: string): Guard | undefined {
  return guardsAround({ ...site, use: path.get('body') as NodePath }).find(
    (guard) => functionOf(guard.path).node === path.node && asksForAbsence(guard.test, name) && isPlainExit(guard),
  )
}

/** It does nothing but leave: with an error, with nothing, or with words for it. */
function isPlainExit({ exit, path, kind }: Guard): boolean {
  const { consequent } = path.node
  if (t.isBlockStatement(consequent) && consequent.body.length > 1) return false
  return kind === 'throw' || (kind === 'return' && (answersNothing(exit) || isRefusal(exit)))
}

/** `return { ok: false, reason: 'unknown code' }`, `return reply(401, { error: 'sign in first' })`: an answer that says what is wrong. */
function isRefusal(exit: t.Statement): boolean {
  const answer = t.isReturnStatement(exit) ? exit.argument : null
  if (!t.isObjectExpression(answer) && !t.isCallExpression(answer)) return false
  let isOne = false
  t.traverseFast(answer, (node) => {
    if (t.isObjectProperty(node) && t.isIdentifier(node.key) && /^(?:error|reason|message|code)$/.test(node.key.name))
      isOne = true
    if (t.isNumericLiteral(node) && node.value >= 400 && node.value < 600) isOne = true
  })
  return isOne
}

/** Null when a name in it means something else at our place. */
function exitAt(site: Site, { exit, exitText, path }: Guard, renamed: ReadonlyMap<string, string>): string | null {
  const edits: { start: number; end: number; text: string }[] = []
  let isKnown = true
  t.traverseFast(exit, (node) => {
    if (!t.isIdentifier(node)) return
    const [there, here] = [path.scope.getBinding(node.name), site.culprit.scope.getBinding(node.name)]
    const ours = renamed.get(node.name)
    if (ours !== undefined && there?.kind === 'param') {
      if (ours !== node.name && !edits.some(({ start }) => start === node.start))
        edits.push({ start: node.start ?? 0, end: node.end ?? 0, text: ours })
    } else if (there !== here && !(there?.kind === 'param' && here?.kind === 'param')) isKnown = false
  })
  if (!isKnown) return null
  const offset = exit.start ?? 0
  return edits.reduceRight(
    (text, { start, end, text: ours }) => `${text.slice(0, start - offset)}${ours}${text.slice(end - offset)}`,
    exitText,
  )
}
