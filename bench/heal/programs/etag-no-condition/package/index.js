'use strict'

const crypto = require('node:crypto')

/**
 * Handler for node:http that answers with JSON and an entity tag. Who has the tag already gets 304.
 *
 *   http.createServer(answers((req) => load(req.url)))
 */
function answers (load, { maxAge = 0 } = {}) {
  return async function handle (req, res) {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }

    let value
    try {
      value = await load(req)
    } catch (error) {
      res.writeHead(500, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: error.message }))
      return
    }
    if (value === undefined) {
      res.writeHead(404).end()
      return
    }

    const body = JSON.stringify(value)
    const tag = tagOf(body)
    res.setHeader('ETag', tag)
    res.setHeader('Cache-Control', maxAge > 0 ? `max-age=${maxAge}` : 'no-cache')
    if (isKnown(req.headers['if-none-match'], tag)) {
      res.writeHead(304).end()
      return
    }
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}

/** Whether one of the tags of a condition is the tag, weak or not. */
function isKnown (condition, tag) {
  if (condition.trim() === '*') return true
  return condition.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

function tagOf (body) {
  return `"${crypto.createHash('sha1').update(body).digest('base64url').slice(0, 16)}"`
}

module.exports = { answers, tagOf }
