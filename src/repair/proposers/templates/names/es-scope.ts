import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

const IN_MODULE = /^(?<name>__dirname|__filename|require|module|exports) is not defined(?: in ES module scope|$)/

/** What only CommonJS has, in an ES module: made from `import.meta.url`, or said as a module says it. */
export const esScope: Template = {
  id: 'es-scope',
  suggest(site) {
    const name = IN_MODULE.exec(site.error.message)?.groups?.name
    if (name === undefined || site.kind !== 'throw' || site.source.ast.program.sourceType !== 'module') return []
    const edits = name === 'module' || name === 'exports' ? asExport(site) : declared(site, name)
    if (!edits) return []
    return [
      {
        explanation: `Make ${name} what it is in CommonJS.`,
        edits,
        prior: 0.86,
        reasons: [`The file is an ES module, and has no ${name}.`],
      },
    ]
  },
  examples: [
    {
      name: 'the folder of the file',
      error: { type: 'ReferenceError', message: '__dirname is not defined in ES module scope' },
      before: "import { join } from 'node:path'\nexport const at = () => join(§__dirname, 'a')\n",
      after:
        "import { join } from 'node:path'\nimport { dirname } from 'node:path'\nimport { fileURLToPath } from 'node:url'\n\nconst __dirname = dirname(fileURLToPath(import.meta.url))\nexport const at = () => join(__dirname, 'a')\n",
    },
    {
      name: 'a call of require',
      error: {
        type: 'ReferenceError',
        message: 'require is not defined in ES module scope, you can use import instead',
      },
      before: "export const load = () => §require('./a.json')\n",
      after:
        "import { createRequire } from 'node:module'\n\nconst require = createRequire(import.meta.url)\nexport const load = () => require('./a.json')\n",
    },
    {
      name: 'one export',
      error: { type: 'ReferenceError', message: 'module is not defined in ES module scope' },
      before: "import a from './a.js'\n§module.exports = a\n",
      after: "import a from './a.js'\nexport default a\n",
    },
    {
      name: 'not in a script',
      error: { type: 'ReferenceError', message: '__dirname is not defined' },
      before: 'exports.at = () => §__dirname\n',
      after: null,
    },
  ],
}

function declared(site: Site, name: string): Edit[] | null {
  const { body } = site.source.ast.program
  const last = body.findLast((node) => t.isImportDeclaration(node))
  const first = body[0]
  if (!first) return null
  const stop = semicolon(site.source)
  const lines = LINES[name]?.map((line) => `${line}${stop}`).join('\n') ?? ''
  const text = lines.replace(/\nconst /, '\n\nconst ')
  const at = last ? (last.end ?? 0) : (first.start ?? 0)
  return [{ start: at, end: at, text: last ? `\n${text}` : `${text}\n${indentAt(site.source.text, at)}` }]
}

const FILE_OF = "import { fileURLToPath } from 'node:url'"
const LINES: Record<string, string[]> = {
  __dirname: [
    "import { dirname } from 'node:path'",
    FILE_OF,
    'const __dirname = dirname(fileURLToPath(import.meta.url))',
  ],
  __filename: [FILE_OF, 'const __filename = fileURLToPath(import.meta.url)'],
  require: ["import { createRequire } from 'node:module'", 'const require = createRequire(import.meta.url)'],
}

/** `module.exports = value` and `exports.name = value`, where they are statements of their own. */
function asExport(site: Site): Edit[] | null {
  const statement = site.use.getStatementParent()
  if (!statement?.isExpressionStatement() || !statement.parentPath.isProgram()) return null
  const { expression } = statement.node
  if (!t.isAssignmentExpression(expression, { operator: '=' })) return null
  const target = textOf(site, expression.left)
  const name = /^(?:module\.)?exports\.(\w+)$/.exec(target)?.[1]
  if (target !== 'module.exports' && name === undefined) return null
  const start = statement.node.start ?? 0
  const end = expression.right.start ?? 0
  return [{ start, end, text: name === undefined ? 'export default ' : `export const ${name} = ` }]
}
