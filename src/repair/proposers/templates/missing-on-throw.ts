import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../syntax/code.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'
import { canBeTried, tryAround } from './try-around.ts'

/** `x = a === null ? null : parse(a)`: the code goes on without a value, and text that cannot be read gives none. */
export const missingOnThrow: Template = {
  id: 'missing-on-throw',
  suggest(site) {
    if (!READERS.has(site.wording.kind) || !(site.kind === 'throw' || site.kind === 'caller')) return []
    const statement = site.use.getStatementParent()
    const choice = site.use.parentPath
    if (!choice?.isConditionalExpression() || site.use.key === 'test' || !canBeTried(statement)) return []
    const other = site.use.key === 'alternate' ? choice.node.consequent : choice.node.alternate
    const target = targetOf(site, choice)
    if (!target || !isNothing(other)) return []
    const nothing = textOf(site, other)
    return [
      {
        explanation: `Go on with ${nothing} when the text cannot be read, as when there is none.`,
        edits: tryAround(site, statement, 'err', `${target} = ${nothing}${semicolon(site.source)}`),
        prior: 0.62,
        reasons: [`${target} may be ${nothing} already, and what follows knows what to do then.`],
      },
    ]
  },
  examples: [
    {
      name: 'an address that is none',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        'function target(location, base) {\n  const url = location === null ? null : §new URL(location, base);\n  return url === null ? base : url.href;\n}\n',
      after:
        'function target(location, base) {\n  let url;\n  try {\n    url = location === null ? null : new URL(location, base);\n  } catch (err) {\n    url = null;\n  }\n  return url === null ? base : url.href;\n}\n',
    },
    {
      name: 'not where a value is needed',
      error: { type: 'TypeError', message: 'Invalid URL' },
      before:
        'function target(location, base) {\n  const url = location ? base : §new URL(location, base);\n  return url.href;\n}\n',
      after: null,
    },
  ],
}

const READERS = new Set(['json-parse', 'malformed-uri', 'invalid-url', 'invalid-time', 'bad-regular-expression'])

function targetOf(site: Site, choice: NodePath<t.ConditionalExpression>): string | null {
  const parent = choice.parentPath
  if (parent.isVariableDeclarator() && t.isIdentifier(parent.node.id)) return parent.node.id.name
  if (!parent.isAssignmentExpression({ operator: '=' }) || !parent.parentPath.isExpressionStatement()) return null
  return textOf(site, parent.node.left)
}

const isNothing = (node: t.Node): boolean => t.isNullLiteral(node) || t.isIdentifier(node, { name: 'undefined' })
