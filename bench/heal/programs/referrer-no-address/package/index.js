'use strict'

const SEARCH = new Set(['google.com', 'bing.com', 'duckduckgo.com'])

/**
 * Where visits come from: the host of a referrer without its www, '(search)', '(direct)' without a referrer, and
 * '(unknown)' for what is not the address of a page.
 */
function sourceOf(referrer, ownHost) {
  if (!referrer) return '(direct)'

  const url = new URL(referrer)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '(unknown)'

  const host = url.hostname.replace(/^www\./, '')
  if (host === ownHost) return null
  return SEARCH.has(host) ? '(search)' : host
}

class ReferrerCount {
  constructor(ownHost) {
    this.ownHost = ownHost
    this.counts = new Map()
  }

  /** Counts a visit. Steps within the site are none. */
  add(referrer) {
    const source = sourceOf(referrer, this.ownHost)
    if (source === null) return
    this.counts.set(source, (this.counts.get(source) ?? 0) + 1)
  }

  top(limit = 10) {
    return [...this.counts]
      .map(([source, visits]) => ({ source, visits }))
      .sort((a, b) => b.visits - a.visits || (a.source < b.source ? -1 : 1))
      .slice(0, limit)
  }
}

/** Middleware that counts the pages a visitor asks for. */
function counting(counter) {
  return (req, res, next) => {
    if (req.method === 'GET') counter.add(req.headers.referer)
    next()
  }
}

module.exports = { ReferrerCount, sourceOf, counting }
