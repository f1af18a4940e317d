import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { errorOutlets } from '../../../syntax/error-outlets.ts'
import { functionOf, leavesEarly } from '../../../syntax/idioms.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const LOGGED = /^(?:console\.\w+|(?:\w+\.)*(?:log|logger|debug|warn)(?:\.\w+)?)$/

/** `if (err) console.error(err)`, and on as if there were a value: there is none, and who waits for it has to hear why. */
export const errorOnlyLogged: Template = {
  id: 'error-only-logged',
  suggest(site) {
    if (site.kind === 'caller' || site.kind === 'argument' || !isAbsent(site)) return []
    const owner = functionOf(site.use)
    const first = owner.isFunction() ? owner.node.params[0] : undefined
    if (!owner.isFunction() || !t.isIdentifier(first)) return []
    if (site.values[first.name]?.type === 'null' || site.values[first.name]?.type === 'undefined') return []
    const suggestions: Suggestion[] = []
    owner.traverse({
      Function: (path) => path.skip(),
      IfStatement(path) {
        const { test, consequent, alternate } = path.node
        const isBefore = (path.node.end ?? 0) <= (site.use.node.start ?? 0)
        if (!isBefore || alternate || leavesEarly(path.node) || !t.isIdentifier(test, { name: first.name })) return
        const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
        const last = body.at(-1)
        const isLogging = (node: t.Statement): boolean =>
          t.isExpressionStatement(node) &&
          t.isCallExpression(node.expression) &&
          LOGGED.test(textOf(site, node.expression.callee))
        if (!last || !body.every(isLogging)) return
        const outlet = errorOutlets(site).find(({ text }) => text.startsWith('return '))
        const text = `${outlet ? outlet.text.replace(/\(err\)$/, `(${first.name})`) : 'return'}${semicolon(site.source)}`
        suggestions.push({
          explanation: outlet ? `Hand ${first.name} over to ${outlet.to}.` : `Leave when there is an ${first.name}.`,
          edits: leaving(site.source.text, consequent, last, text),
          prior: outlet ? 0.84 : 0.72,
          reasons: [
            `There is an ${first.name} in place of the value, which is logged at line ${last.loc?.start.line ?? 0} and no more.`,
          ],
        })
      },
    })
    return suggestions
  },
  examples: [
    {
      name: 'a callback that waits',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before:
        'function lines(file, cb) {\n  read(file, function (err, text) {\n    if (err) console.error(err);\n    cb(null, text.§split("a"));\n  });\n}\n',
      after:
        'function lines(file, cb) {\n  read(file, function (err, text) {\n    if (err) { console.error(err); return cb(err); }\n    cb(null, text.split("a"));\n  });\n}\n',
    },
    {
      name: 'nobody that waits',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: 'read(file, (error, text) => {\n  if (error) {\n    log.warn(error)\n  }\n  show(text.§split("a"))\n})\n',
      after:
        'read(file, (error, text) => {\n  if (error) {\n    log.warn(error)\n    return\n  }\n  show(text.split("a"))\n})\n',
    },
    {
      name: 'not where something takes the place of the value',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: 'read(file, (error, text) => {\n  if (error) {\n    text = none\n  }\n  show(text.§split("a"))\n})\n',
      after: null,
    },
    {
      name: 'not where there was no error',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'split')" },
      before: 'read(file, (error, text) => {\n  if (error) log(error)\n  show(text.§split("a"))\n})\n',
      values: { error: { type: 'null' } },
      after: null,
    },
  ],
}

/** Behind the last statement of the body, which gets braces where it has none. */
function leaving(text: string, body: t.Statement, last: t.Statement, exit: string): Suggestion['edits'] {
  const [start, end] = [last.start ?? 0, last.end ?? 0]
  if (t.isBlockStatement(body)) return [{ start: end, end, text: `\n${indentAt(text, start)}${exit}` }]
  const own = text.slice(start, end)
  return [{ start, end, text: `{ ${own}${own.endsWith(';') ? ' ' : '; '}${exit} }` }]
}
