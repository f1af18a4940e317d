'use strict'

class UrlEncoded {
  parse(body) {
    return Object.fromEntries(new URLSearchParams(body))
  }
}

UrlEncoded.detect = /^application\/x-www-form-urlencoded/i

module.exports = UrlEncoded
