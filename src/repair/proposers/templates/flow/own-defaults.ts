import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const MERGING = /^(?:assign|extend|merge|defaults|mixin)$/

/** `Object.assign(DEFAULTS, options)` in a function: what one call sets, the next one finds. It goes into an object of its own. */
export const ownDefaults: Template = {
  id: 'own-defaults',
  suggest(site) {
    if (site.kind === 'argument' || site.kind === 'origin') return []
    const suggestions: Suggestion[] = []
    site.source.root.traverse({
      CallExpression(path) {
        const { callee, arguments: given } = path.node
        const [first] = given
        const name = t.isMemberExpression(callee) ? propertyOf(callee) : t.isIdentifier(callee) ? callee.name : null
        if (!MERGING.test(name ?? '') || given.length < 2 || !t.isIdentifier(first) || !/default/i.test(first.name))
          return
        if (path.parentPath.isExpressionStatement() || !path.getFunctionParent() || !isShared(site, first.name)) return
        const start = first.start ?? 0
        suggestions.push({
          explanation: `Leave ${first.name} as they are.`,
          edits: [{ start, end: start, text: '{}, ' }],
          prior: 0.84,
          reasons: [`Line ${first.loc?.start.line ?? 0} writes to ${textOf(site, first)}, which all calls share.`],
        })
      },
    })
    return suggestions.slice(0, 1)
  },
  examples: [
    {
      name: 'settings that a call leaves behind',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'value')" },
      before:
        'const DEFAULTS = { parse: null }\nexports.read = (text, options) => {\n  const settings = Object.assign(DEFAULTS, options)\n  return settings.parse ? settings.parse(text).§value : text\n}\n',
      after:
        'const DEFAULTS = { parse: null }\nexports.read = (text, options) => {\n  const settings = Object.assign({}, DEFAULTS, options)\n  return settings.parse ? settings.parse(text).value : text\n}\n',
    },
    {
      name: 'not what is set on purpose',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'value')" },
      before:
        'const defaults = { parse: null }\nexports.configure = (options) => {\n  Object.assign(defaults, options)\n}\nexports.read = (text) => defaults.parse(text).§value\n',
      after: null,
    },
    {
      name: 'not what is made anew',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'value')" },
      before:
        'exports.read = (text, options) => {\n  const defaults = { parse: null }\n  return Object.assign(defaults, options).parse(text).§value\n}\n',
      after: null,
    },
  ],
}

/** It belongs to the file, or to another. */
function isShared({ source }: Site, name: string): boolean {
  return source.root.scope.getOwnBinding(name) !== undefined
}
