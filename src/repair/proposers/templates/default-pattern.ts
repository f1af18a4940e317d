import type { NodePath } from '@babel/traverse'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

const KINDS = new Set(['destructure-nullish', 'property-of-nullish', 'not-iterable'])

/** `({ a, b })` as a parameter becomes `({ a, b } = {})`: each of its parts may be missing, so all of them may. */
export const defaultPattern: Template = {
  id: 'default-pattern',
  suggest(site) {
    const culprit: NodePath = site.culprit
    if (site.kind !== 'throw' || !KINDS.has(site.wording.kind) || !culprit.isPattern()) return []
    const empty = culprit.isArrayPattern() ? '[]' : '{}'
    const end = culprit.node.end ?? 0
    const isOptional = isLast(site)
    return [
      {
        explanation: `Take ${empty} for ${textOf(site, culprit.node)} when nothing is given.`,
        edits: [{ start: end, end, text: ` = ${empty}` }],
        prior: isOptional ? 0.62 : 0.4,
        reasons: isOptional ? ['It is the last parameter, which is the one to be left out.'] : [],
      },
    ]
  },
  examples: [
    {
      name: 'a last parameter that was left out',
      error: {
        type: 'TypeError',
        message: "Cannot destructure property 'glob' of 'undefined' as it is undefined.",
      },
      before: 'const test = (text, { §glob, posix }) => match(text, glob, posix)\n',
      after: 'const test = (text, { glob, posix } = {}) => match(text, glob, posix)\n',
    },
    {
      name: 'not a variable that is taken apart',
      error: {
        type: 'TypeError',
        message: "Cannot destructure property 'glob' of 'options' as it is undefined.",
      },
      before: 'function test(options) {\n  const { §glob } = options\n  return glob\n}\n',
      after: null,
    },
  ],
}

function isLast({ culprit }: Site): boolean {
  const owner = culprit.parentPath
  return Boolean(owner?.isFunction() && owner.node.params.at(-1)?.start === culprit.node.start)
}
