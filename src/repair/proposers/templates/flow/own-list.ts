import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { hasNode, usesConst } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Methods that change the list itself. */
const CHANGING = /^(?:pop|shift|splice|push|unshift|sort|reverse)$/

/**
 * `constructor({ pack = PACK })` keeps the list that the whole module has, and takes from it: the next one gets what is left. Each takes a list of its
 * own.
 */
export const ownList: Template = {
  id: 'own-list',
  suggest(site) {
    return site.kind === 'throw' && isAbsent(site) ? keptDefaults(site).slice(0, 2) : []
  },
  examples: [
    {
      name: 'a pack that is dealt from',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading '1')" },
      before:
        "const PACK = ['7C', '8C'];\nclass Game {\n  constructor({ pack = PACK } = {}) {\n    this.pack = pack;\n  }\n  deal() {\n    const card = this.pack.pop();\n    return card§[1];\n  }\n}\n",
      after:
        "const PACK = ['7C', '8C'];\nclass Game {\n  constructor({ pack = PACK } = {}) {\n    this.pack = [...pack];\n  }\n  deal() {\n    const card = this.pack.pop();\n    return card[1];\n  }\n}\n",
    },
    {
      name: 'not what nobody changes',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading '1')" },
      before:
        "const PACK = ['7C', '8C'];\nclass Game {\n  constructor(pack = PACK) {\n    this.pack = pack;\n  }\n  card(at) {\n    return this.pack[at]§[1];\n  }\n}\n",
      after: null,
    },
  ],
}

/** Fields that begin as a list of the module, where none is given, and are changed. */
function keptDefaults(site: Site): Suggestion[] {
  const found: Suggestion[] = []
  site.source.root.traverse({
    AssignmentExpression(path) {
      const { left, right, operator } = path.node
      const isKept = operator === '=' && t.isMemberExpression(left) && t.isThisExpression(left.object)
      if (!isKept || !t.isIdentifier(right) || !isOfModule(path, right.name)) return
      const line = changedAt(site, textOf(site, left))
      if (line === null) return
      const name = textOf(site, left)
      found.push({
        explanation: `Let ${name} be a list of its own.`,
        edits: [replaced(right, usesConst(site.source) ? `[...${right.name}]` : `${right.name}.slice()`)],
        prior: 0.84,
        reasons: [`Line ${line} changes ${name}, which is the module's own list where none is given.`],
      })
    },
  })
  return found
}

/** A parameter, or a part of one, that is a variable of the module where nothing is given. */
function isOfModule({ scope }: NodePath, name: string): boolean {
  const binding = scope.getBinding(name)
  if (binding?.kind !== 'param' || binding.constantViolations.length > 0) return false
  return hasNode(
    binding.path.node,
    (node) =>
      t.isAssignmentPattern(node) &&
      t.isIdentifier(node.left, { name }) &&
      t.isIdentifier(node.right) &&
      scope.getBinding(node.right.name)?.scope.path.isProgram() === true,
  )
}

function changedAt(site: Site, field: string): number | null {
  let line: number | null = null
  t.traverseFast(site.source.root.node, (node) => {
    const callee = t.isCallExpression(node) ? node.callee : null
    if (!t.isMemberExpression(callee) || !CHANGING.test(propertyOf(callee) ?? '')) return
    if (textOf(site, callee.object) === field) line ??= node.loc?.start.line ?? 0
  })
  return line
}
