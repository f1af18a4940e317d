import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { isAskedFor } from './asked-for.ts'
import { edited, type Found, ownFailure, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const MISSING = /^Cannot read propert.* of undefined|^Cannot destructure .* undefined/
const SETTINGS = /^_?(?:opts?|options|conf|config|settings|props|params|parameters|defaults)$/

/** Settings that a constructor keeps as they came, and that are read elsewhere as if there always were some: none is the same as none set. */
export const storedSettings: Rule = async (context, project) => {
  if (!MISSING.test(context.error.message)) return []
  const failure = await ownFailure(context)
  const { node } = failure?.culprit ?? {}
  const name = t.isMemberExpression(node) && !node.computed ? propertyOf(node) : null
  if (name === null || !SETTINGS.test(name)) return []
  const sources = await sourcesWith(project, (text) => text.includes(name))
  if (sources.some((source) => isAskedFor(source, name))) return []
  const found = sources.flatMap((source) => keptIn(source, name))
  return found.map((one) => (found.length === 1 ? one : { ...one, prior: one.prior - 0.14 })).slice(0, 3)
}

/** `this.options = options`, of a parameter that nobody has looked at. */
function keptIn(source: SourceFile, name: string): Found[] {
  const found: Found[] = []
  const look = (value: NodePath): void => {
    if (!value.isIdentifier()) return
    const binding = value.scope.getBinding(value.node.name)
    const isPlain = binding?.kind === 'param' && binding.path.isIdentifier() && binding.constant
    if (!isPlain || !SETTINGS.test(value.node.name)) return
    const end = value.node.end ?? 0
    found.push({
      pattern: 'stored-settings',
      explanation: `Keep no ${name} as none that are set.`,
      files: edited(source, [{ start: end, end, text: ' || {}' }]),
      prior: 0.8,
      reasons: [
        `${source.path} keeps ${name} as they came at line ${value.node.loc?.start.line ?? 0}, and they are read without a question.`,
      ],
    })
  }
  source.root.traverse({
    AssignmentExpression(path) {
      const { left, operator } = path.node
      const isField = t.isMemberExpression(left) && t.isThisExpression(left.object) && propertyOf(left) === name
      if (isField && operator === '=') look(path.get('right'))
    },
  })
  return found
}
