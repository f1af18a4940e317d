import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNothing } from '../../../facts/facts.ts'
import { absentNames } from '../../../syntax/absence.ts'
import { absentTest, indentAt, isRepeatable, onlyStatement } from '../../../syntax/code.ts'
import { hasWords } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `const unit = parse(text); if (!unit) return true`: a library that finds nothing in a text is handed none at all. */
export const handedNothing: Template = {
  id: 'handed-nothing',
  suggest(site) {
    const { use, culprit, source } = site
    if (site.kind !== 'throw' || !isOfNothing(site) || !use.isCallExpression()) return []
    if (culprit.parentPath !== use || culprit.listKey !== 'arguments' || !isRepeatable(culprit.node)) return []
    const exit = exitBehind(site)
    const statement = use.getStatementParent()
    if (!isMissing(site) || !exit || !statement) return []
    const name = textOf(site, culprit.node)
    const start = statement.node.start ?? 0
    return [
      {
        explanation: `Leave as the function does for what ${textOf(site, use.node.callee)} finds nothing in.`,
        edits: [
          { start, end: start, text: `if (${absentTest(site, name)}) ${exit.text}\n${indentAt(source.text, start)}` },
        ],
        prior: 0.7,
        reasons: [`Line ${exit.line} leaves where nothing is found in ${name}, and in nothing there is nothing.`],
      },
    ]
  },
  examples: [
    {
      name: 'a library that is handed nothing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function isFine(time) {\n  const parsed = parser.§unit(time);\n  if (!parsed) return true;\n  return parsed.number > 0;\n}\n',
      values: { time: { type: 'undefined' } },
      after:
        'function isFine(time) {\n  if (time == null) return true;\n  const parsed = parser.unit(time);\n  if (!parsed) return true;\n  return parsed.number > 0;\n}\n',
    },
    {
      name: 'not where what was not found is told',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        "function read(time) {\n  const parsed = parser.§unit(time);\n  if (!parsed) return fail('no unit');\n  return parsed.number;\n}\n",
      values: { time: { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not what was there',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function isFine(time) {\n  const parsed = parser.§unit(time);\n  if (!parsed) return true;\n  return parsed.number > 0;\n}\n',
      values: { time: { type: 'string', text: '1ms' } },
      after: null,
    },
  ],
}

/** What somebody else's code says of what it was given. */
const isOfNothing = ({ wording, error }: Site): boolean =>
  wording.kind === 'invalid-argument-type' && /\b(?:undefined|null)\b/.test(error.message)

/** It was seen to be nothing; or nobody has seen it, and it is all that was handed over. */
function isMissing(site: Site): boolean {
  const fact = site.values[textOf(site, site.culprit.node)]
  if (fact) return isNothing(fact)
  return t.isCallExpression(site.use.node) && site.use.node.arguments.length === 1
}

/** How the function leaves right behind, without a word, where the call has answered nothing. */
function exitBehind(site: Site): { text: string; line: number } | null {
  const { parent, parentPath } = site.use
  const statement = site.use.getStatementParent()
  if (!t.isVariableDeclarator(parent) || !t.isIdentifier(parent.id) || !statement?.inList) return null
  const declaration = parentPath?.parentPath
  const next = statement.getNextSibling() as NodePath
  if (declaration?.node !== statement.node || !next.isIfStatement()) return null
  const { test, consequent, alternate, loc } = next.node
  const isAsked = absentNames(test, (node) => textOf(site, node)).includes(parent.id.name)
  const only = onlyStatement(consequent)
  if (!isAsked || alternate || !LEAVING.has(only.type) || hasWords(only)) return null
  return { text: textOf(site, only), line: loc?.start.line ?? 0 }
}

const LEAVING = new Set(['ReturnStatement', 'ContinueStatement', 'BreakStatement'])
