import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const ONLY_OF_TERMINALS =
  /^(?:clearLine|clearScreenDown|cursorTo|moveCursor|getWindowSize|setRawMode|getColorDepth|hasColors)$/
const SIZES: Record<string, number> = { columns: 80, rows: 24 }

/** Output that goes to a file or a pipe has no columns and no cursor, input no raw mode. */
export const noTerminal: Template = {
  id: 'no-terminal',
  suggest(site) {
    if (site.kind === 'argument') return []
    if (site.wording.kind === 'not-a-function') return site.kind === 'throw' ? onlyOnTerminal(site) : []
    return site.wording.kind === 'invalid-length' && site.kind !== 'origin' ? usualSize(site) : []
  },
  examples: [
    {
      name: 'a cursor',
      error: { type: 'TypeError', message: 'process.stdout.clearLine is not a function' },
      before: 'function draw(line) {\n  process.stdout.§clearLine()\n  process.stdout.write(line)\n}\n',
      after:
        'function draw(line) {\n  if (process.stdout.isTTY) process.stdout.clearLine()\n  process.stdout.write(line)\n}\n',
    },
    {
      name: 'of a stream that was handed in',
      error: { type: 'TypeError', message: 'this.stream.cursorTo is not a function' },
      before: 'Bar.prototype.draw = function () {\n  this.stream.§cursorTo(0);\n};\n',
      after: 'Bar.prototype.draw = function () {\n  if (this.stream.isTTY) this.stream.cursorTo(0);\n};\n',
    },
    {
      name: 'a width',
      error: { type: 'RangeError', message: 'Invalid count value: NaN' },
      before: "const width = process.stdout.columns\nconst line = () => '-'.§repeat(width - 2)\n",
      after: "const width = process.stdout.columns || 80\nconst line = () => '-'.repeat(width - 2)\n",
    },
    {
      name: 'not a method of something else',
      error: { type: 'TypeError', message: 'bar.clearLine is not a function' },
      before: 'const bar = make()\nbar.§clear()\n',
      after: null,
    },
    {
      name: 'not a width that has its default',
      error: { type: 'RangeError', message: 'Invalid count value: NaN' },
      before: "const width = process.stdout.columns || 80\nconst line = (n) => '-'.§repeat(width - n)\n",
      after: null,
    },
  ],
}

function onlyOnTerminal(site: Site): Suggestion[] {
  const { culprit, use } = site
  if (!culprit.isMemberExpression() || !use.parentPath?.isExpressionStatement()) return []
  const method = propertyOf(culprit.node) ?? ''
  const stream = textOf(site, culprit.node.object)
  if (!ONLY_OF_TERMINALS.test(method) || !/^[\w$.]+$/.test(stream)) return []
  const start = use.parentPath.node.start ?? 0
  return [
    {
      explanation: `Call ${method} on a terminal only.`,
      edits: [{ start, end: start, text: `if (${stream}.isTTY) ` }],
      prior: 0.8,
      reasons: [`Only terminals have ${method}, and ${stream} was none.`],
    },
  ]
}

/** `process.stdout.columns` without another size for where there is none. */
function usualSize(site: Site): Suggestion[] {
  const suggestions: Suggestion[] = []
  site.source.root.traverse({
    MemberExpression({ node, parent }) {
      const size = SIZES[propertyOf(node) ?? '']
      if (size === undefined || !/^process\.std(?:out|err)$/.test(textOf(site, node.object))) return
      if (
        t.isLogicalExpression(parent) ||
        t.isIfStatement(parent) ||
        t.isConditionalExpression(parent) ||
        t.isAssignmentExpression(parent)
      )
        return
      const isAlone = t.isVariableDeclarator(parent) || t.isReturnStatement(parent) || t.isObjectProperty(parent)
      const [start, end] = [node.start ?? 0, node.end ?? 0]
      const edits = isAlone
        ? [{ start: end, end, text: ` || ${size}` }]
        : [{ start, end, text: `(${textOf(site, node)} || ${size})` }]
      suggestions.push({
        variant: 'size',
        explanation: `Take ${size} where the output is no terminal.`,
        edits,
        prior: 0.82,
        reasons: [`Output to a file or a pipe has no ${propertyOf(node)}.`],
      })
    },
  })
  return suggestions.slice(0, 2)
}
