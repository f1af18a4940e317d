import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** What somebody else's function says who wants text. */
const WANTS_TEXT =
  /\bstrings? only\b|\b(?:must|should|expect(?:s|ed)?(?: to)?) (?:be |get )?(?:a |an |of type )?strings?\b/i

/** `value: tidy(field.value)`: only text can be made into something in its own place, and what is none stays as it is. */
export const onlyText: Template = {
  id: 'only-text',
  suggest(site) {
    const { use, error } = site
    if (site.kind === 'origin' || !use.isCallExpression() || !WANTS_TEXT.test(error.message)) return []
    const [argument] = use.node.arguments
    if (!argument || !isRepeatable(argument) || !isInItsPlace(site, use, argument)) return []
    const name = textOf(site, argument)
    return [
      {
        explanation: `Keep ${name} as it is where it is no text.`,
        edits: [replaced(use.node, `typeof ${name} === 'string' ? ${textOf(site, use.node)} : ${name}`)],
        prior: 0.62,
        reasons: [`${textOf(site, use.node.callee)} takes text only, and what it answers takes the place of ${name}.`],
      },
    ]
  },
  examples: [
    {
      name: 'a field that is made tidy',
      error: { type: 'TypeError', message: 'This library validates strings only' },
      before:
        'const tidied = (field) => steps.reduce((last, step) => Object.assign({}, last, { value: §step.run(last.value, ...step.options) }), field)\n',
      after:
        "const tidied = (field) => steps.reduce((last, step) => Object.assign({}, last, { value: typeof last.value === 'string' ? step.run(last.value, ...step.options) : last.value }), field)\n",
    },
    {
      name: 'an entry that is set anew',
      error: { type: 'TypeError', message: 'Expected a string, got number' },
      before: 'for (const key in row) {\n  row[key] = §tidy(row[key]);\n}\n',
      after: "for (const key in row) {\n  row[key] = typeof row[key] === 'string' ? tidy(row[key]) : row[key];\n}\n",
    },
    {
      name: 'not what goes elsewhere',
      error: { type: 'TypeError', message: 'Expected a string, got number' },
      before: 'const slug = §tidy(row.name);\n',
      after: null,
    },
    {
      name: 'not for another fault',
      error: { type: 'TypeError', message: 'no such form' },
      before: 'row.name = §tidy(row.name);\n',
      after: null,
    },
  ],
}

function isInItsPlace(site: Site, { parent, key }: NodePath, argument: t.Node): boolean {
  if (t.isAssignmentExpression(parent, { operator: '=' }) && key === 'right')
    return textOf(site, parent.left) === textOf(site, argument)
  if (!t.isObjectProperty(parent) || key !== 'value' || !t.isIdentifier(parent.key) || parent.computed) return false
  return t.isMemberExpression(argument) && propertyOf(argument) === parent.key.name
}
