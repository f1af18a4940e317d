import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isPure } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `style[colour](text)` in the midst of text, where there is no style of that name: the text without one says the same. */
export const unstyledText: Template = {
  id: 'unstyled-text',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !use.isCallExpression()) return []
    const { node } = culprit
    if (!t.isMemberExpression(node, { computed: true }) || t.isLiteral(node.property) || !isPure(node)) return []
    const [text, ...more] = use.node.arguments
    if (!text || more.length > 0 || !isText(site, text) || !isMissing(site) || !isPartOfText(use)) return []
    const styled = otherStyle(site, node.object)
    if (styled === null) return []
    const [style, plain] = [textOf(site, node), textOf(site, text)]
    return [
      {
        explanation: `Write the text as it is when there is no ${style}.`,
        edits: [replaced(use.node, `(${style} ? ${textOf(site, use.node)} : ${plain})`)],
        prior: 0.68,
        reasons: [`What it answers is put into text, as at line ${styled}: it only changes how the text looks.`],
      },
    ]
  },
  examples: [
    {
      name: 'a colour of a status that has none',
      error: { type: 'TypeError', message: 'chalk[color] is not a function' },
      before:
        "function log(status) {\n  const color = COLORS[status];\n  print(chalk.gray('<') + ' ' + chalk§[color]('%s'), status);\n}\n",
      values: { color: { type: 'undefined' } },
      after:
        "function log(status) {\n  const color = COLORS[status];\n  print(chalk.gray('<') + ' ' + (chalk[color] ? chalk[color]('%s') : '%s'), status);\n}\n",
    },
    {
      name: 'a style of a level, in a template',
      error: { type: 'TypeError', message: 'styles[entry.level] is not a function' },
      before:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
        'const line = (entry) => `${styles.dim(entry.time)} ${styles§[entry.level](`${entry.text}`)}`;\n',
      after:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
        'const line = (entry) => `${styles.dim(entry.time)} ${(styles[entry.level] ? styles[entry.level](`${entry.text}`) : `${entry.text}`)}`;\n',
    },
    {
      name: 'not a method that does something',
      error: { type: 'TypeError', message: 'console[level] is not a function' },
      before: "function log(level, text) {\n  console.log('a');\n  console§[level]('text: ' + text);\n}\n",
      after: null,
    },
    {
      name: 'not what makes something else of a value',
      error: { type: 'TypeError', message: 'write[kind] is not a function' },
      before: "const shown = (kind, value) => '<' + write.tag(kind) + '>' + write§[kind](value);\n",
      values: { value: { type: 'object', className: 'Object' } },
      after: null,
    },
  ],
}

function isText(site: Site, node: t.Node): boolean {
  if (t.isStringLiteral(node) || t.isTemplateLiteral(node)) return true
  if (t.isBinaryExpression(node, { operator: '+' })) return isText(site, node.left) || isText(site, node.right)
  return site.values[textOf(site, node)]?.type === 'string'
}

/** There is nothing under that name, or there was no name. */
function isMissing(site: Site): boolean {
  const fact = site.values[textOf(site, site.culprit.node)]
  return !fact || fact.type === 'undefined'
}

/** `'a' + x`, `${x}` */
function isPartOfText({ node, parent, parentPath }: NodePath): boolean {
  if (t.isTemplateLiteral(parent)) return true
  if (!t.isBinaryExpression(parent, { operator: '+' })) return false
  const beside = parent.left === node ? parent.right : parent.left
  return holdsText(beside) || (parentPath !== null && isPartOfText(parentPath))
}

const holdsText = (node: t.Node): boolean =>
  t.isStringLiteral(node) ||
  t.isTemplateLiteral(node) ||
  (t.isBinaryExpression(node, { operator: '+' }) && (holdsText(node.left) || holdsText(node.right)))

/** The line at which the function puts text of another style of the same object into text. */
function otherStyle(site: Site, object: t.Node): number | null {
  let line: number | null = null
  functionOf(site.use).traverse({
    CallExpression(path) {
      const { callee, arguments: given } = path.node
      if (path.node === site.use.node || !t.isMemberExpression(callee) || given.length !== 1) return
      if (textOf(site, callee.object) === textOf(site, object) && isPartOfText(path))
        line ??= path.node.loc?.start.line ?? 0
    },
  })
  return line
}
