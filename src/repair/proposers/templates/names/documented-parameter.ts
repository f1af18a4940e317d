import * as t from '@babel/types'
import { descriptionOf } from '../../../syntax/declared-answer.ts'
import type { Template } from '../template.ts'

/** `escape() { return this.pool.escape(data) }` under a comment that says `escape(data)`: the parameter was forgotten. */
export const documentedParameter: Template = {
  id: 'documented-parameter',
  suggest({ kind, wording, use, source }) {
    const name = wording.kind === 'not-defined' ? wording.name : undefined
    const owner = use.getFunctionParent()
    if (kind !== 'throw' || !name || !owner || owner.node.params.length > 0) return []
    const key = 'key' in owner.node ? owner.node.key : 'id' in owner.node ? owner.node.id : null
    const at = t.isIdentifier(key) ? source.text.indexOf('()', key.end ?? 0) : -1
    if (!t.isIdentifier(key) || at < 0 || at > (owner.node.body.start ?? 0)) return []
    if (!isDocumented(descriptionOf(owner), key.name, name)) return []
    return [
      {
        explanation: `Take ${name} as the parameter of ${key.name}.`,
        edits: [{ start: at + 1, end: at + 1, text: name }],
        prior: 0.86,
        reasons: [`The comment over ${key.name} says that it is called with ${name}.`],
      },
    ]
  },
  examples: [
    {
      name: 'a method that only passes something along',
      error: { type: 'ReferenceError', message: 'data is not defined' },
      before:
        'class Pool {\n  /**\n   * escape(data) of the driver.\n   */\n  escape() {\n    return this.driver.escape(§data);\n  }\n}\n',
      after:
        'class Pool {\n  /**\n   * escape(data) of the driver.\n   */\n  escape(data) {\n    return this.driver.escape(data);\n  }\n}\n',
    },
    {
      name: 'a function with a description of its parameter',
      error: { type: 'ReferenceError', message: 'row is not defined' },
      before: '/** @param {Row} row - one of them */\nfunction show() {\n  return §row.name;\n}\n',
      after: '/** @param {Row} row - one of them */\nfunction show(row) {\n  return row.name;\n}\n',
    },
    {
      name: 'not what the comment only speaks of',
      error: { type: 'ReferenceError', message: 'data is not defined' },
      before: '/** Gives all data. */\nfunction show() {\n  return §data;\n}\n',
      after: null,
    },
  ],
}

/** `escape(data)` and `@param {Row} row`, as its only one. Both patterns go through a comment once, however it is written. */
function isDocumented(comment: string, owner: string, name: string): boolean {
  const declared = [...comment.matchAll(/@param\s+(?:\{[^{}]*\}\s*)?\[?([\w$]+)/g)].map((match) => match[1])
  if (declared.length > 0) return declared.length === 1 && declared[0] === name
  return [...comment.matchAll(/(?<![\w$])([\w$]+)\(\s*([\w$]+)\s*\)/g)].some(
    (match) => match[1] === owner && match[2] === name,
  )
}
