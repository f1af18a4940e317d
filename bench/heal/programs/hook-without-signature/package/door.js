const crypto = require('crypto')
const http = require('http')

const digest = (secret, text) => crypto.createHmac('sha256', secret).update(text).digest('hex')

function end (res, status, text) {
  res.writeHead(status, { 'content-type': 'text/plain' })
  res.end(text)
}

// Takes what is posted with the header `x-signature: sha256=<hex>`; all else is turned away.
module.exports = function createDoor (secret, onHook) {
  return http.createServer((req, res) => {
    if (req.method !== 'POST') return end(res, 405, 'post only')
    const parts = []
    req.on('data', part => parts.push(part))
    req.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const [kind, given] = req.headers['x-signature'].split('=')
      if (kind !== 'sha256' || given !== digest(secret, text)) return end(res, 401, 'not signed')
      onHook(text)
      end(res, 202, 'taken')
    })
  })
}
