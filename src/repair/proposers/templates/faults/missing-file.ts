import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { semicolon } from '../../../syntax/code.ts'
import { guardsAround } from '../../../syntax/idioms.ts'
import type { Site } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

/** A file that is not there is read as an empty one is, where the code says what an empty one means. */
export const missingFile: Template = {
  id: 'missing-file',
  suggest(site) {
    if (!/^ENOENT: no such file or directory/.test(site.error.message)) return []
    if (!isReading(site.use)) return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const empty = emptyExit(site, statement)
    if (!empty) return []
    const end = semicolon(site.source)
    const rethrow = `if (err.code !== 'ENOENT') throw err${end}`
    return [
      {
        explanation: 'Take a file that is not there for an empty one.',
        edits: tryAround(site, statement, 'err', rethrow, empty.text),
        prior: 0.64,
        reasons: [`The function answers an empty file with \`${empty.text.trim()}\` at line ${empty.line}.`],
      },
    ]
  },
  examples: [
    {
      name: 'settings that nobody wrote',
      error: { type: 'Error', message: "ENOENT: no such file or directory, open '.rc'" },
      before:
        "function read(file) {\n  const text = fs.§readFileSync(file, 'utf8').trim();\n  if (text === '') return {};\n  return JSON.parse(text);\n}\n",
      after:
        "function read(file) {\n  let text;\n  try {\n    text = fs.readFileSync(file, 'utf8').trim();\n  } catch (err) {\n    if (err.code !== 'ENOENT') throw err;\n    return {};\n  }\n  if (text === '') return {};\n  return JSON.parse(text);\n}\n",
    },
    {
      name: 'not where a file is needed',
      error: { type: 'Error', message: "ENOENT: no such file or directory, open '.rc'" },
      before: "function read(file) {\n  const text = fs.§readFileSync(file, 'utf8');\n  return JSON.parse(text);\n}\n",
      after: null,
    },
  ],
}

const READERS = new Set(['readFileSync', 'readFile', 'readdirSync', 'readdir'])

function isReading(use: NodePath): boolean {
  if (!use.isCallExpression()) return false
  const { callee } = use.node
  const name = t.isMemberExpression(callee) ? callee.property : callee
  return t.isIdentifier(name) && READERS.has(name.name)
}

/** How the function leaves when what was read is empty. */
function emptyExit(site: Site, statement: NodePath<t.Statement>): { text: string; line: number } | null {
  const target = statement.isVariableDeclaration() ? statement.node.declarations[0]?.id : null
  if (!t.isIdentifier(target)) return null
  const guard = guardsAround(site).find(
    ({ test, kind, path }) =>
      kind === 'return' && (path.node.start ?? 0) > (statement.node.start ?? 0) && isEmptiness(test, target.name),
  )
  return guard ? { text: guard.exitText, line: guard.path.node.loc?.start.line ?? 0 } : null
}

/** `!text`, `text === ''`, `text.length === 0`, `!text.length` */
function isEmptiness(test: t.Node, name: string): boolean {
  if (t.isUnaryExpression(test, { operator: '!' })) return isIt(test.argument, name)
  return (
    t.isBinaryExpression(test) &&
    /^===?$/.test(test.operator) &&
    isIt(test.left, name) &&
    (t.isStringLiteral(test.right, { value: '' }) || t.isNumericLiteral(test.right, { value: 0 }))
  )
}

const isIt = (node: t.Node, name: string): boolean =>
  t.isIdentifier(node, { name }) ||
  (t.isMemberExpression(node) &&
    t.isIdentifier(node.object, { name }) &&
    t.isIdentifier(node.property, { name: 'length' }))
