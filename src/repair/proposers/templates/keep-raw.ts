import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable, semicolon } from '../../syntax/code.ts'
import { guardsAround } from '../../syntax/idioms.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'
import { canBeTried, tryAround } from './try-around.ts'

/** Text that cannot be decoded is kept as it came: `decodeURIComponent(x)` falls back to `x`. */
export const keepRaw: Template = {
  id: 'keep-raw',
  suggest(site) {
    if (site.wording.kind !== 'malformed-uri' || !(site.kind === 'throw' || site.kind === 'caller')) return []
    const { use } = site
    if (!use.isCallExpression() || !isDecoding(site, use)) return []
    const [raw] = use.node.arguments
    const statement = use.getStatementParent()
    if (!raw || !isRepeatable(raw) || !canBeTried(statement)) return []
    const handler = handlerFor(site, statement, use, textOf(site, raw))
    if (handler === null) return []
    return [
      {
        explanation: `Keep ${textOf(site, raw)} as it is when it cannot be decoded.`,
        edits: tryAround(site, statement, 'err', `${handler}${semicolon(site.source)}`),
        // A function that can refuse its input may rather refuse this one.
        prior: guardsAround(site).some((guard) => guard.isBefore && guard.kind !== 'continue') ? 0.4 : 0.55,
        reasons: ['Decoding only makes text nicer to read; text that is not encoded is already what it is.'],
      },
    ]
  },
  examples: [
    {
      name: 'what a decoder answers',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function decode(text) {\n  return §decodeURIComponent(text);\n}\n',
      after:
        'function decode(text) {\n  try {\n    return decodeURIComponent(text);\n  } catch (err) {\n    return text;\n  }\n}\n',
    },
    {
      name: 'a variable',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function show(link) {\n  const label = §decodeURI(link);\n  return label + "!";\n}\n',
      after:
        'function show(link) {\n  let label;\n  try {\n    label = decodeURI(link);\n  } catch (err) {\n    label = link;\n  }\n  return label + "!";\n}\n',
    },
    {
      name: 'not what is encoded for others',
      error: { type: 'URIError', message: 'URI malformed' },
      before: 'function link(text) {\n  return §encodeURIComponent(text);\n}\n',
      after: null,
    },
  ],
}

function isDecoding(site: Site, call: NodePath<t.CallExpression>): boolean {
  return /(?:^|\.)(?:decode\w*|\w*Decode|unescape\w*)$/.test(textOf(site, call.node.callee))
}

/** What the statement does with the text instead: return it, or put it where the decoded one would have gone. */
function handlerFor(site: Site, statement: NodePath, call: NodePath, raw: string): string | null {
  if (statement.isReturnStatement()) return statement.node.argument === call.node ? `return ${raw}` : null
  const parent = call.parentPath
  if (parent?.isVariableDeclarator()) return t.isIdentifier(parent.node.id) ? `${parent.node.id.name} = ${raw}` : null
  if (!parent?.isAssignmentExpression({ operator: '=' }) || parent.parentPath !== statement) return null
  const target = textOf(site, parent.node.left)
  // Nothing is left to do then, and an empty catch would say nothing.
  return target === raw ? null : `${target} = ${raw}`
}
