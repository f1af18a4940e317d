import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { unseenError } from '../../../syntax/objections.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `(error, data) => ...` that never looks at `error`, and was given one: it is for the callback of the function around. */
export const handOverError: Template = {
  id: 'hand-over-error',
  suggest(site) {
    const unseen = site.kind === 'throw' ? unseenError(site) : null
    const body = unseen?.owner.node.body
    const first = t.isBlockStatement(body) ? body.body[0] : undefined
    const callback = callbackAround(site)
    if (!unseen || !first || callback === null) return []
    const start = first.start ?? 0
    const { name } = unseen
    const line = `if (${name}) return ${callback}(${name})${semicolon(site.source)}`
    return [
      {
        explanation: `Hand ${name} over to ${callback}.`,
        edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
        prior: 0.86,
        reasons: [`There was an ${name} in place of the value, and ${callback} takes one.`],
      },
    ]
  },
  examples: [
    {
      name: 'a file that cannot be read',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before:
        'function lines(file, callback) {\n  fs.readFile(file, (err, text) => {\n    const all = text.§split("\\n");\n    callback(null, all);\n  });\n}\n',
      values: { err: { type: 'object', className: 'Error' }, text: { type: 'undefined' } },
      after:
        'function lines(file, callback) {\n  fs.readFile(file, (err, text) => {\n    if (err) return callback(err);\n    const all = text.split("\\n");\n    callback(null, all);\n  });\n}\n',
    },
    {
      name: 'not where there was none',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before:
        'function lines(file, callback) {\n  fs.readFile(file, (err, text) => {\n    const all = text.§split("\\n");\n    callback(null, all);\n  });\n}\n',
      values: { err: { type: 'null' }, text: { type: 'undefined' } },
      after: null,
    },
  ],
}

/** A parameter of a function around that the code calls with null or undefined for no error. */
function callbackAround(site: Site): string | null {
  const inner = site.use.getFunctionParent()
  let found: string | null = null
  inner?.traverse({
    CallExpression({ node, scope }) {
      if (found !== null || !t.isIdentifier(node.callee)) return
      const [first] = node.arguments
      const binding = scope.getBinding(node.callee.name)
      const isNone = t.isNullLiteral(first) || t.isIdentifier(first, { name: 'undefined' })
      if (isNone && binding?.kind === 'param' && binding.scope !== inner.scope) found = node.callee.name
    },
  })
  return found
}
