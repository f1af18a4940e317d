import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** Each of several readers is asked whether it knows the bytes: one that comes to their end does not. */
export const noneOfThatKind: Template = {
  id: 'none-of-that-kind',
  suggest(site) {
    if (site.kind !== 'caller' || site.wording.kind !== 'outside-of-bytes') return []
    const asker = site.use.parentPath
    const { node } = site.use
    if (!asker?.isArrowFunctionExpression() || asker.node.body !== node || !isChoice(asker)) return []
    if (!t.isCallExpression(node) || !isOfEach(node, asker.node.params[0])) return []
    const start = node.start ?? 0
    const indent = indentAt(site.source.text, asker.node.start ?? 0)
    const step = indent.startsWith('\t') ? '\t' : indent.length % 4 === 0 && indent ? '    ' : '  '
    const end = semicolon(site.source)
    const lines = ['{', `${step}try {`, `${step}${step}return ${textOf(site, node)}${end}`]
    lines.push(`${step}} catch (err) {`, `${step}${step}return false${end}`, `${step}}`, '}')
    return [
      {
        explanation: 'Take bytes that end too early for none of that kind.',
        edits: [{ start, end: node.end ?? start, text: lines.join(`\n${indent}`) }],
        prior: 0.66,
        reasons: ['It only asks each of them whether the bytes are of its kind.'],
      },
    ]
  },
  examples: [
    {
      name: 'a kind is looked for',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'function fits(buf) {\n  return buf.§readUInt32LE(0) === 7;\n}\nfunction kindOf(buf) {\n  return kinds.find((kind) => kind.§fits(buf));\n}\n',
      after:
        'function fits(buf) {\n  return buf.readUInt32LE(0) === 7;\n}\nfunction kindOf(buf) {\n  return kinds.find((kind) => {\n    try {\n      return kind.fits(buf);\n    } catch (err) {\n      return false;\n    }\n  });\n}\n',
    },
    {
      name: 'not what is read from each',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'function size(buf) {\n  return buf.§readUInt32LE(0);\n}\nfunction sizes(bufs) {\n  return bufs.map((buf) => §size(buf));\n}\n',
      after: null,
    },
    {
      name: 'not which of the bytes are of a kind',
      error: { type: 'RangeError', message: 'Attempt to access memory outside buffer bounds' },
      before:
        'function isBig(buf) {\n  return buf.§readUInt32LE(0) > 7;\n}\nfunction all(bufs) {\n  return bufs.every((buf) => §isBig(buf));\n}\n',
      after: null,
    },
  ],
}

/** It is handed to `find` or `some`, itself or by a name that nothing else uses. */
function isChoice(asker: NodePath): boolean {
  const { parentPath } = asker
  if (asker.listKey === 'arguments') return isFinding(parentPath?.node)
  if (!parentPath?.isVariableDeclarator() || !t.isIdentifier(parentPath.node.id)) return false
  const reads = parentPath.scope.getBinding(parentPath.node.id.name)?.referencePaths ?? []
  return reads.length > 0 && reads.every((path) => path.listKey === 'arguments' && isFinding(path.parent))
}

const isFinding = (node: t.Node | undefined): boolean =>
  t.isCallExpression(node) &&
  t.isMemberExpression(node.callee) &&
  /^(?:find|findIndex|findLast|some|filter)$/.test(propertyOf(node.callee) ?? '')

/** `kind.fits(bytes)`, `kinds[name].fits(bytes)`: the elements are those who are asked, and not the bytes. */
function isOfEach({ callee, arguments: given }: t.CallExpression, each: t.Node | undefined): boolean {
  if (!t.isIdentifier(each) || !t.isMemberExpression(callee)) return false
  const names = (node: t.Node): boolean => {
    let does = false
    t.traverseFast(node, (inner) => {
      if (t.isIdentifier(inner, { name: each.name })) does = true
    })
    return does
  }
  return names(callee.object) && !given.some(names)
}
