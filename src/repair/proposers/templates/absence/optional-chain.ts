import type { NodePath } from '@babel/traverse'
import { isReadOf, usesOptionalChaining, wholeChain } from '../../../syntax/code.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'
import { weighed } from './going-without.ts'

/** `a.b` becomes `a?.b`, where the file already speaks that syntax; `a && a.b` is the other family. */
export const optionalChain: Template = {
  id: 'optional-chain',
  suggest(site) {
    const { use, culprit, source } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !usesOptionalChaining(source)) return []
    if (!use.isMemberExpression() || !isReadOf(use.node, culprit.node) || isWritten(use)) return []
    const end = culprit.node.end ?? 0
    // It is there, says `!` of what was not.
    const rest = source.text.slice(end, use.node.end ?? 0).replace(/^!/, '')
    const text = use.node.computed ? `?.${rest}` : rest.replace(/\.\s*/, (dot) => dot.replace('.', '?.'))
    const name = textOf(site, culprit.node)
    return [
      {
        explanation: `Read on only when ${name} is there.`,
        edits: [{ start: end, end: use.node.end ?? 0, text }],
        ...weighed(site, wholeChain(use), { nothing: 'undefined', prior: 0.4 }),
      },
    ]
  },
  examples: [
    {
      name: 'a property of what may be missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const first = list?.[0]\nexport const name = first.§name\n',
      after: 'const first = list?.[0]\nexport const name = first?.name\n',
    },
    {
      name: 'a value that the next line asks for',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'const first = list?.[0]\nconst name = first.§name.trim()\nif (!name) fail()\n',
      after: 'const first = list?.[0]\nconst name = first?.name.trim()\nif (!name) fail()\n',
    },
    {
      name: 'not on the left of an assignment',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'name')" },
      before: 'const first = list?.[0]\nfirst.§name = 1\n',
      after: null,
    },
  ],
}

function isWritten(use: NodePath): boolean {
  const parent = use.parentPath
  return Boolean(
    (parent?.isAssignmentExpression() && use.key === 'left') ||
      parent?.isUpdateExpression() ||
      parent?.isUnaryExpression({ operator: 'delete' }),
  )
}
