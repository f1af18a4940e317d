import { anchorsOf, linksOf } from './html.js'

/**
 * Checks the links of a page. The answer has an entry for each link, in the order of the page:
 *
 * - `ok` and `dead`: as `ask(href)` said, which is not called twice for the same page
 * - `ignored`: mail and telephone
 * - `invalid`: what no browser could follow
 */
export async function checkPage(html, base, ask) {
  const known = new Map()
  const anchors = anchorsOf(html)
  const results = []
  for (const link of linksOf(html)) {
    results.push({ link, state: await stateOf(link) })
  }
  return results

  async function stateOf(link) {
    if (link === '') return 'invalid'
    if (link.startsWith('#')) return anchors.has(link.slice(1)) ? 'ok' : 'dead'
    const url = new URL(link, base)
    if (url.protocol === 'mailto:' || url.protocol === 'tel:') return 'ignored'
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'invalid'
    url.hash = ''
    if (!known.has(url.href)) known.set(url.href, (await ask(url.href)) ? 'ok' : 'dead')
    return known.get(url.href)
  }
}

/** How many links are in which state. */
export function summary(results) {
  const counts = { ok: 0, dead: 0, ignored: 0, invalid: 0 }
  for (const { state } of results) counts[state]++
  return counts
}
