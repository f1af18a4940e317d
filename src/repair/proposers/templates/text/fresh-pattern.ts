import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon, statementInList } from '../../../syntax/code.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `/.../g` that is kept goes on where the last search ended: one that is asked once for each text has to begin anew. */
export const freshPattern: Template = {
  id: 'fresh-pattern',
  suggest(site) {
    if (!isAbsent(site) || site.kind === 'caller' || site.kind === 'argument') return []
    const call = site.culprit.node
    if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee)) return []
    const { object, property } = call.callee
    if (!t.isIdentifier(object) || !t.isIdentifier(property, { name: 'exec' })) return []
    const literal = keptPattern(site, object)
    const statement = statementInList(site.culprit)
    if (!literal || !statement || isInLoopTest(site.culprit)) return []
    const uses = object.name
    const isOnlyAsked = usesOf(site, uses).every((path) => isAskedOnce(path))
    const reasons = [`${uses} is kept, and goes on from where it last ended.`]
    const explanation = `Let ${uses} begin at the start of each text.`
    if (isOnlyAsked) {
      const end = literal.end ?? 0
      const start = end - literal.flags.length
      return [{ explanation, edits: [{ start, end, text: literal.flags.replace('g', '') }], prior: 0.86, reasons }]
    }
    const start = statement.node.start ?? 0
    const line = `${uses}.lastIndex = 0${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
    return [{ explanation, edits: [{ start, end: start, text: line }], prior: 0.8, reasons }]
  },
  examples: [
    {
      name: 'asked once for each text',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '1')" },
      before: 'var RE = /(\\w+)=/g;\nfunction key(text) {\n  var m = RE.exec(text);\n  return m§[1];\n}\n',
      after: 'var RE = /(\\w+)=/;\nfunction key(text) {\n  var m = RE.exec(text);\n  return m[1];\n}\n',
    },
    {
      name: 'elsewhere it goes over the text',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '1')" },
      before:
        'var RE = /(\\w+)=/g;\nfunction key(text) {\n  var m = RE.exec(text);\n  return m§[1];\n}\nfunction all(text) {\n  return text.replace(RE, "");\n}\n',
      after:
        'var RE = /(\\w+)=/g;\nfunction key(text) {\n  RE.lastIndex = 0;\n  var m = RE.exec(text);\n  return m[1];\n}\nfunction all(text) {\n  return text.replace(RE, "");\n}\n',
    },
    {
      name: 'not one that begins anew',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '1')" },
      before: 'var RE = /(\\w+)=/;\nfunction key(text) {\n  var m = RE.exec(text);\n  return m§[1];\n}\n',
      after: null,
    },
  ],
}

/** The global pattern that the variable holds for longer than one call. */
function keptPattern(site: Site, variable: t.Identifier): t.RegExpLiteral | null {
  const binding = site.culprit.scope.getBinding(variable.name)
  const declared = binding?.path
  if (!declared?.isVariableDeclarator() || declared.getFunctionParent() === site.culprit.getFunctionParent())
    return null
  const { init } = declared.node
  return t.isRegExpLiteral(init) && init.flags.includes('g') ? init : null
}

function isInLoopTest(path: NodePath): boolean {
  const loop = path.findParent((at) => at.isLoop() || at.isFunction())
  return loop?.isLoop() === true
}

function usesOf(site: Site, name: string): NodePath[] {
  return site.culprit.scope.getBinding(name)?.referencePaths ?? []
}

/** `RE.exec(text)` or `RE.test(text)`, in no loop. */
function isAskedOnce(path: NodePath): boolean {
  const member = path.parent
  const isAsking =
    t.isMemberExpression(member) && t.isIdentifier(member.property) && /^(?:exec|test)$/.test(member.property.name)
  return isAsking && path.key === 'object' && !isInLoopTest(path)
}
