import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { codeBlock, codeSpan, escaped, titleText } from './markdown.ts'

/** As GitHub would show it, with HTML let through, so that none can hide. */
const html = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
const text = (rendered: string): string =>
  rendered
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '')

const HOSTILE = [
  '@everyone look',
  'cc @shop/owners',
  'mail bob@example.test',
  '#123 and shop/app#4',
  'GH-7',
  '!12 %3 ~bug $4 ^x',
  'https://evil.test/x?y=1',
  'www.evil.test',
  'ftp://evil.test',
  '[click](javascript:alert(1))',
  '![](https://evil.test/p.png)',
  '<img src=x onerror=alert(1)>',
  '<details open><summary>x',
  '<!-- prunella-ticket-f1 -->',
  '--> <b>',
  '&lt;script&gt;',
  '&#64;ada',
  '```\n# title\n```',
  '~~~\nx',
  '# heading',
  '- [ ] task',
  '1. one',
  '+ plus',
  '> quote',
  '---',
  '===',
  '| a | b |\n|---|---|\n| c | d |',
  '*bold* _it_ **b** __u__ ~~s~~',
  '`code` ``two``',
  '\\',
  'a\\',
  '/close',
  '/label ~x',
  ':tada: :+1:',
  '$x$',
  '[ref]: https://evil.test',
  '[^1]',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e\u0301 \u202eabc\u202c \u0000',
  '    indented',
  'setext\n===',
  '\n\n# next paragraph',
]

describe('X08 text from outside', () => {
  test.each(HOSTILE)('%j in a line stays text', (hostile) => {
    const markdown = escaped(hostile)
    const rendered = html(`Before ${markdown}`)
    expect(rendered).toMatch(/^<p>Before [^<]*<\/p>$/)
    expect(html(markdown)).toMatch(/^(<p>[^<]*<\/p>)?$/)
    expect(markdown).not.toMatch(/(^|[^\\])@[\w]|#\d|\bGH-\d|\bwww\.|:\/\/|^\/|(?<!\\)<!--/)
    expect(markdown).not.toContain('prunella-ticket')
  })

  test('A40 X08 whatever it holds, a line is one paragraph of text that reads as it was', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(pieces, (all) => {
        const hostile = all.join(' ')
        const rendered = html(`Before ${escaped(hostile)}`)
        expect(rendered).toMatch(/^<p>Before[^<]*<\/p>$/)
        expect(html(escaped(hostile))).toMatch(/^(<p>[^<]*<\/p>)?$/)
      }),
      { numRuns: 1000, seed: 7 },
    )
  })

  test('A40 a block cannot be ended, nor cut so that it stays open', () => {
    const pieces = fc.array(fc.constantFrom(...HOSTILE, '`'.repeat(9), '\n', '~~~~', 'x'.repeat(3000)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(pieces, (all) => {
        const rendered = html(`Before\n\n${codeBlock(all.join('\n'))}\n\nAfter`)
        expect(rendered).toMatch(
          /^<p>Before<\/p>\n<pre><code class="language-text">[^<]*<\/code><\/pre>\n<p>After<\/p>$/,
        )
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  test('code in a line ends where it should', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE, '`', '``', ' '), { maxLength: 6 }), (all) => {
        expect(html(`Before ${codeSpan(all.join(''))} after`)).toMatch(/^<p>Before <code>[^<]*<\/code> after<\/p>$/)
      }),
      { numRuns: 1000, seed: 7 },
    )
  })

  test('plain words are not touched', () => {
    for (const plain of [
      "TypeError: Cannot read properties of undefined (reading 'price')",
      'took 1.5 s, at 14:00:42, 50 % of 3 items',
      'src/cart.js:12:20',
    ])
      expect(text(html(escaped(plain)))).toBe(plain)
  })

  test('a title is one line within its limit, and calls nobody', () => {
    expect(titleText(`a\n@ada ${'x'.repeat(500)}`, 100)).toMatch(/^a @\u200bada x+…$/)
    expect(titleText(`${'x'.repeat(500)}`, 100)).toHaveLength(100)
  })
})
