'use strict'

var FIELD = /:([a-z][a-z-]*)(?:\[([^\]]*)\])?/g

var lines = {
  common: ':remote-user ":method :url" :status :res[content-length]',
  tiny: ':method :url :status'
}

var fields = {
  url: function (req) {
    return req.originalUrl || req.url
  },
  method: function (req) {
    return req.method
  },
  status: function (req, res) {
    return res.headersSent ? res.statusCode : undefined
  },
  'remote-user': function (req) {
    var login = basicLogin(req.headers.authorization)
    return login.name
  },
  req: function (req, res, name) {
    return listed(req.headers[name.toLowerCase()])
  },
  res: function (req, res, name) {
    return listed(res.getHeader(name))
  }
}

/**
 * Middleware that writes a line for each answered request.
 *
 * @param {string} line     name of a line or the line itself, with fields such as `:status` or `:req[host]`
 * @param {object} [options]
 * @param {object} [options.stream]   where it is written, else the standard output
 * @param {function} [options.skip]   is asked whether a request is left out
 */
function accessLogger (line, options) {
  var settings = options || {}
  var out = settings.stream || process.stdout
  var write = compile(lines[line] || line)

  return function logWhenAnswered (req, res, next) {
    res.once('finish', function () {
      if (settings.skip && settings.skip(req, res)) return
      out.write(write(req, res) + '\n')
    })
    next()
  }
}

/** A function of request and response. A field that has no value is written as a dash. */
function compile (line) {
  if (typeof line !== 'string') {
    throw new TypeError('the line must be a string')
  }
  return function (req, res) {
    return line.replace(FIELD, function (all, name, argument) {
      if (!Object.prototype.hasOwnProperty.call(fields, name)) return all
      var value = fields[name](req, res, argument)
      return value === undefined || value === '' ? '-' : String(value)
    })
  }
}

/** Name and password that a request was sent with; undefined when there are none that can be read. */
function basicLogin (header) {
  if (!header) return undefined
  var words = header.trim().split(/\s+/)
  if (words.length !== 2 || words[0].toLowerCase() !== 'basic') return undefined
  var text = Buffer.from(words[1], 'base64').toString()
  var colon = text.indexOf(':')
  if (colon < 0) return undefined
  return { name: text.slice(0, colon), password: text.slice(colon + 1) }
}

function listed (value) {
  return Array.isArray(value) ? value.join(', ') : value
}

module.exports = accessLogger
module.exports.compile = compile
module.exports.field = function (name, read) {
  fields[name] = read
}
