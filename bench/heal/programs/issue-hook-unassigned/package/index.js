'use strict'

const { format } = require('./format')

/**
 * A listener for node:http that takes issue webhooks and hands the text of each to `post`.
 */
function createHook ({ post, events = ['opened', 'closed', 'edited'] }) {
  return function hook (req, res) {
    if (req.method !== 'POST') {
      res.statusCode = 405
      return res.end()
    }
    const chunks = []
    req.on('data', (chunk) => chunks.push(chunk))
    req.on('end', () => {
      let payload
      try {
        payload = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      } catch (err) {
        res.statusCode = 400
        return res.end('bad json')
      }
      if (events.includes(payload.action)) post(format(payload))
      res.statusCode = 204
      res.end()
    })
  }
}

module.exports = { createHook, format }
