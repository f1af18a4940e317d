import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Suggestion } from '../template.ts'
import { NICER } from './raw-evidence.ts'

/** `list.map(decodeURIComponent)` */
export function handedDecoder(call: NodePath<t.CallExpression>): NodePath<t.Identifier> | null {
  const found = call
    .get('arguments')
    .find((one) => one.isIdentifier() && /^decodeURI(?:Component)?$/.test(one.node.name))
  return found?.isIdentifier() ? found : null
}

/** A function of its own, which keeps what it cannot decode. */
export function inFunction(site: Site, { start, end }: t.Node, decoder: string): Suggestion {
  const indent = indentAt(site.source.text, start ?? 0)
  const stop = semicolon(site.source)
  const head = site.source.text.includes('=>') ? '(text) => {' : 'function (text) {'
  const lines = [
    head,
    '  try {',
    `    return ${decoder}(text)${stop}`,
    '  } catch (err) {',
    `    return text${stop}`,
    '  }',
    '}',
  ]
  return {
    explanation: 'Keep a text as it is when it cannot be decoded.',
    edits: [{ start: start ?? 0, end: end ?? 0, text: lines.join(`\n${indent}`) }],
    prior: 0.6,
    reasons: [NICER],
  }
}
