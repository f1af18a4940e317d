import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `f(text, callback)` calls a function of `(text, options, callback)`: the callback came one place too early. */
export const shiftArguments: Template = {
  id: 'shift-arguments',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || !culprit.isIdentifier()) return []
    if (site.wording.kind !== 'not-a-function' && !isAbsent(site)) return []
    const owner = functionOf(site.use)
    if (!owner.isFunction() || !t.isBlockStatement(owner.node.body)) return []
    const names = owner.node.params.map((node) => (t.isIdentifier(node) ? node.name : null))
    const { name } = culprit.node
    const previous = names[names.indexOf(name) - 1]
    if (!previous || !isMissing(site, name) || site.values[previous]?.type !== 'function') return []
    const first = owner.node.body.body[0]
    if (!first) return []
    const start = first.start ?? 0
    const indent = indentAt(site.source.text, start)
    const step = indent.includes('\t') ? '\t' : '  '
    const end = semicolon(site.source)
    const lines = [
      `if (typeof ${previous} === 'function') {`,
      `${step}${name} = ${previous}${end}`,
      `${step}${previous} = ${emptyFor(site, previous)}${end}`,
      '}',
      '',
    ]
    return [
      {
        explanation: `Take ${previous} for ${name} when it is the function: what is between may be left out.`,
        edits: [{ start, end: start, text: lines.join(`\n${indent}`) }],
        prior: 0.8,
        reasons: [`${previous} was a function when ${name} was missing: the caller left out what is optional.`],
      },
    ]
  },
  examples: [
    {
      name: 'options that were left out',
      error: { type: 'TypeError', message: 'done is not a function' },
      before:
        'function load(file, options, done) {\n  read(file, options.encoding, () => {\n  });\n  §done(null);\n}\n',
      values: { done: { type: 'undefined' }, options: { type: 'function' } },
      after:
        "function load(file, options, done) {\n  if (typeof options === 'function') {\n    done = options;\n    options = {};\n  }\n  read(file, options.encoding, () => {\n  });\n  done(null);\n}\n",
    },
    {
      name: 'not when nothing came too early',
      error: { type: 'TypeError', message: 'done is not a function' },
      before: 'function load(file, options, done) {\n  §done(null);\n}\n',
      values: { done: { type: 'undefined' }, options: { type: 'object', names: [] } },
      after: null,
    },
  ],
}

const isMissing = (site: Site, name: string): boolean => ['undefined', 'null'].includes(site.values[name]?.type ?? '')

/** An object where its properties are read, else nothing. */
function emptyFor(site: Site, name: string): string {
  let isRead = false
  t.traverseFast(functionOf(site.use).node, (node) => {
    if (t.isMemberExpression(node) && t.isIdentifier(node.object, { name })) isRead = true
  })
  return isRead ? '{}' : 'undefined'
}
