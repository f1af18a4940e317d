'use strict'

const { readLines } = require('./lines')

/**
 * Reads a robots.txt.
 *
 * Unknown fields and lines that are no fields are ignored, as crawlers do: the files are
 * written by hand and a wrong line must not hide the right ones.
 */
function parse (text) {
  const groups = []
  const sitemaps = []
  let group
  let isNaming = false

  for (const line of readLines(text)) {
    const { field, value } = line
    if (field === 'sitemap') {
      sitemaps.push(value)
      continue
    }
    if (field === 'user-agent') {
      if (!isNaming) {
        group = { agents: [], rules: [], delay: undefined }
        groups.push(group)
      }
      group.agents.push(value.toLowerCase())
      isNaming = true
      continue
    }
    isNaming = false
    if (field === 'allow' || field === 'disallow') {
      if (value !== '') group.rules.push({ allow: field === 'allow', path: value })
    } else if (field === 'crawl-delay') {
      const seconds = Number(value)
      if (group && seconds >= 0) group.delay = seconds
    }
  }
  return new Robots(groups, sitemaps)
}

class Robots {
  constructor (groups, sitemaps) {
    this.groups = groups
    this.sitemaps = sitemaps
  }

  groupFor (agent) {
    const name = agent.toLowerCase()
    return this.groups.find((group) => group.agents.some((one) => one !== '*' && name.includes(one))) ||
      this.groups.find((group) => group.agents.includes('*'))
  }

  /** The longest rule that matches decides; without one everything is allowed. */
  isAllowed (agent, path) {
    const group = this.groupFor(agent)
    if (!group) return true
    let best
    for (const rule of group.rules) {
      if (path.startsWith(rule.path) && (!best || rule.path.length > best.path.length)) best = rule
    }
    return best ? best.allow : true
  }

  delayOf (agent) {
    const group = this.groupFor(agent)
    return group && group.delay
  }
}

module.exports = { parse, Robots }
