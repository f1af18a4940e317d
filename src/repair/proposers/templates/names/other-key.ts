import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { keyWrittenOtherwise } from '../../../syntax/objections.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** The table has the key in another writing: a header in lower case, a name that somebody typed in capitals. */
export const otherKey: Template = {
  id: 'other-key',
  suggest(site) {
    const found = site.kind === 'throw' || site.kind === 'origin' ? keyWrittenOtherwise(site) : null
    if (!found) return []
    const { node, key, like } = found
    const reasons = [`${like} is there, and ${key} is not.`]
    const written = t.isStringLiteral(node) ? quoted(textOf(site, node), like) : inCase(textOf(site, node), key, like)
    if (written === null) return []
    const suggestion: Suggestion = {
      explanation: `Look for ${like}, which is how it is written there.`,
      edits: [replaced(node, written)],
      prior: 0.78,
      reasons,
    }
    return [suggestion]
  },
  examples: [
    {
      name: 'a header as Node names it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: "const type = headers['Content-Type'].§split(';')\n",
      values: {
        headers: { type: 'object', className: 'Object', names: ['content-type', 'host'] },
        "headers['Content-Type']": { type: 'undefined' },
      },
      after: "const type = headers['content-type'].split(';')\n",
    },
    {
      name: 'a level that was typed in capitals',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rank')" },
      before: 'const rank = LEVELS[level].§rank\n',
      values: {
        LEVELS: { type: 'object', className: 'Object', names: ['info', 'warn'] },
        level: { type: 'string', text: 'WARN', length: 4 },
        'LEVELS[level]': { type: 'undefined' },
      },
      after: 'const rank = LEVELS[level.toLowerCase()].rank\n',
    },
    {
      name: 'not a key that is nowhere',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rank')" },
      before: 'const rank = LEVELS[level].§rank\n',
      values: {
        LEVELS: { type: 'object', className: 'Object', names: ['info', 'warn'] },
        level: { type: 'string', text: 'loud', length: 4 },
        'LEVELS[level]': { type: 'undefined' },
      },
      after: null,
    },
  ],
}

const quoted = (literal: string, name: string): string => `${literal[0]}${name}${literal[0]}`

/** The key in the case that the table keeps, where that makes it the same. */
function inCase(text: string, key: string, like: string): string | null {
  if (key.toLowerCase() === like) return `${text}.toLowerCase()`
  return key.toUpperCase() === like ? `${text}.toUpperCase()` : null
}
