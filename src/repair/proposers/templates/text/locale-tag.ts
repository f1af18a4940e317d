import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A language as systems write it, `de_AT`, where JavaScript wants `de-AT`; an empty one is none. */
export const localeTag: Template = {
  id: 'locale-tag',
  suggest(site) {
    const { node } = site.use
    if (
      site.kind !== 'throw' ||
      !/^Incorrect locale information provided|^invalid language tag/i.test(site.error.message)
    )
      return []
    if (!t.isCallExpression(node) && !t.isNewExpression(node)) return []
    const tag = node.arguments.find((one) => isRepeatable(one) && isOff(site.values[textOf(site, one)]?.text))
    if (!tag) return []
    const name = textOf(site, tag)
    const end = tag.end ?? 0
    const isEmpty = site.values[name]?.text === ''
    return [
      {
        variant: isEmpty ? 'none' : 'written',
        explanation: isEmpty ? `Take no ${name} for the usual one.` : `Write ${name} with hyphens.`,
        edits: [{ start: end, end, text: isEmpty ? ' || undefined' : ".replace(/_/g, '-')" }],
        prior: isEmpty ? 0.66 : 0.76,
        reasons: [isEmpty ? `${name} was empty.` : `${name} was ${site.values[name]?.text}, as systems write it.`],
      },
    ]
  },
  examples: [
    {
      name: 'as systems write it',
      error: { type: 'RangeError', message: 'Incorrect locale information provided' },
      before: 'const show = (n, locale) => n.§toLocaleString(locale);\n',
      values: { locale: { type: 'string', text: 'de_AT' } },
      after: "const show = (n, locale) => n.toLocaleString(locale.replace(/_/g, '-'));\n",
    },
    {
      name: 'none at all',
      error: { type: 'RangeError', message: 'Incorrect locale information provided' },
      before: 'const format = (options) => §new Intl.NumberFormat(options.locale, options);\n',
      values: { 'options.locale': { type: 'string', text: '' } },
      after: 'const format = (options) => new Intl.NumberFormat(options.locale || undefined, options);\n',
    },
    {
      name: 'not what is no language',
      error: { type: 'RangeError', message: 'Incorrect locale information provided' },
      before: 'const show = (n, locale) => n.§toLocaleString(locale);\n',
      values: { locale: { type: 'string', text: '???' } },
      after: null,
    },
  ],
}

const isOff = (text: string | undefined): boolean => text === '' || /^[a-z]{2,3}(?:_[A-Za-z]{2,4})+$/i.test(text ?? '?')
