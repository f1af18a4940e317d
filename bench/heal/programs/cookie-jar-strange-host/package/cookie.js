'use strict'

function parseCookie(text, now) {
  const [pair, ...attributes] = text.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  if (at < 1) return null
  const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), path: '/', expires: Infinity }
  for (const attribute of attributes) {
    const [key, value = ''] = attribute.split('=')
    if (key.toLowerCase() === 'path') cookie.path = value || '/'
    if (key.toLowerCase() === 'max-age') cookie.expires = now + Number(value) * 1000
  }
  return cookie
}

const isExpired = (cookie, now) => cookie.expires <= now

module.exports = { parseCookie, isExpired }
