import { indentAt } from '../../syntax/code.ts'
import { textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** A `const` that is used above its own line is declared above its use. */
export const liftDeclaration: Template = {
  id: 'lift-declaration',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'used-before-initialised') return []
    const name = site.wording.name ?? ''
    const declared = site.use.scope.getBinding(name)?.path.parentPath
    if (!declared?.isVariableDeclaration() || declared.node.declarations.length > 1 || !declared.inList) return []
    if (site.use.getFunctionParent() !== declared.getFunctionParent()) return []
    const user = site.use.findParent((path) => path.isStatement() && path.container === declared.container)
    if (!user || (user.node.start ?? 0) >= (declared.node.start ?? 0)) return []
    const start = user.node.start ?? 0
    const from = site.source.text.lastIndexOf('\n', declared.node.start ?? 0)
    return [
      {
        explanation: `Declare ${name} before it is used.`,
        edits: [
          { start, end: start, text: `${textOf(site, declared.node)}\n${indentAt(site.source.text, start)}` },
          { start: from, end: declared.node.end ?? 0, text: '' },
        ],
        prior: 0.75,
        reasons: [`${name} is declared below the line that uses it.`],
      },
    ]
  },
  examples: [
    {
      name: 'a constant below its use',
      error: { type: 'ReferenceError', message: "Cannot access 'limit' before initialization" },
      before: 'const tooLong = (text) => text.length > 9\nconst most = §limit + 1\nconst limit = 9\nuse(most)\n',
      after: 'const tooLong = (text) => text.length > 9\nconst limit = 9\nconst most = limit + 1\nuse(most)\n',
    },
    {
      name: 'not one of another function',
      error: { type: 'ReferenceError', message: "Cannot access 'limit' before initialization" },
      before: 'go()\nfunction go() {\n  return §limit\n}\nconst limit = 9\n',
      after: null,
    },
  ],
}
