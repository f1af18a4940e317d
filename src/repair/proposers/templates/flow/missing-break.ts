import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import type { Template } from '../template.ts'

/** A case of a `switch` that goes on into the next, as no other does: it ends. */
export const missingBreak: Template = {
  id: 'missing-break',
  suggest(site) {
    if (site.kind === 'argument') return []
    const own = site.use.findParent((path) => path.isSwitchCase() || path.isFunction())
    const before = own?.isSwitchCase() && Number(own.key) > 0 ? (own.getPrevSibling() as NodePath<t.SwitchCase>) : null
    const last = before && lastOf(before.node)
    if (!own?.isSwitchCase() || !before || !last || leaves(last) || isMeant(site.source.text, before.node, own.node))
      return []
    const others = (own.parent as t.SwitchStatement).cases.filter((one) => one !== before.node && one !== own.node)
    const full = others.flatMap((one) => lastOf(one) ?? [])
    if (full.length === 0 || full.filter(leaves).length < full.length - 1) return []
    const end = last.end ?? 0
    return [
      {
        explanation: 'End the case before the next begins.',
        edits: [
          { start: end, end, text: `\n${indentAt(site.source.text, last.start ?? 0)}break${semicolon(site.source)}` },
        ],
        prior: full.every(leaves) ? 0.82 : 0.64,
        reasons: [
          `The case at line ${before.node.loc?.start.line ?? 0} goes on into the one that failed; the others end.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'one of many',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        "switch (kind) {\n  case 'a':\n    add(node);\n    break;\n  case 'b':\n    drop(node);\n  case 'c':\n    use(node.next.§name);\n    break;\n}\n",
      after:
        "switch (kind) {\n  case 'a':\n    add(node);\n    break;\n  case 'b':\n    drop(node);\n    break;\n  case 'c':\n    use(node.next.name);\n    break;\n}\n",
    },
    {
      name: 'not where it says so',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        "switch (kind) {\n  case 'a':\n    add(node);\n    break;\n  case 'b':\n    drop(node);\n    // falls through\n  case 'c':\n    use(node.next.§name);\n    break;\n}\n",
      after: null,
    },
    {
      name: 'not cases that share what they do',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        "switch (kind) {\n  case 'a':\n    add(node);\n    break;\n  case 'b':\n  case 'c':\n    use(node.next.§name);\n    break;\n}\n",
      after: null,
    },
  ],
}

/** Of the case's list, or of the block that is all of it. */
function lastOf({ consequent }: t.SwitchCase): t.Statement | undefined {
  const [only] = consequent
  return consequent.length === 1 && t.isBlockStatement(only) ? only.body.at(-1) : consequent.at(-1)
}

function leaves(node: t.Statement): boolean {
  if (t.isBlockStatement(node)) return node.body.some(leaves)
  if (t.isIfStatement(node)) return node.alternate != null && leaves(node.consequent) && leaves(node.alternate)
  return (
    t.isBreakStatement(node) || t.isReturnStatement(node) || t.isThrowStatement(node) || t.isContinueStatement(node)
  )
}

/** A comment says that it goes on. */
const isMeant = (text: string, before: t.SwitchCase, own: t.SwitchCase): boolean =>
  /\/[/*].*\b(?:fall|through|fallthru|no ?break|go(?:es)? on)/i.test(text.slice(before.start ?? 0, own.start ?? 0))
