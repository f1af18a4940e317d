var ZoneError = require('./errors').ZoneError

var TYPES = ['A', 'AAAA', 'MX', 'CNAME', 'TXT', 'NS']

/**
 * Reads the lines of a zone file: `owner ttl type data`. A line that begins with a blank has the owner of the record
 * before it, a semicolon starts a comment, `$ORIGIN name.` changes what is put behind names without a dot at their end.
 *
 * What cannot be read is a ZoneError with the number of the line: half a zone must not be served.
 */
function parseZone (text, origin) {
  var records = []
  var last = null
  text.split('\n').forEach(function (raw, at) {
    var line = raw.replace(/;.*$/, '')
    if (line.trim() === '') return
    var words = line.trim().split(/\s+/)
    if (words[0] === '$ORIGIN') {
      if (!words[1]) throw new ZoneError('$ORIGIN without a name', at + 1)
      origin = words[1]
      return
    }
    var owner = /^\s/.test(line) ? last.owner : absolute(words.shift(), origin)
    var record = readRecord(owner, words, at + 1)
    if (record.type === 'CNAME' || record.type === 'NS') record.data = absolute(record.data, origin)
    records.push(record)
    last = record
  })
  return records
}

function readRecord (owner, words, line) {
  var ttl = Number(words.shift())
  if (!(ttl >= 0)) throw new ZoneError('a time to live is missing', line)
  var type = words.shift()
  if (TYPES.indexOf(type) === -1) throw new ZoneError('unknown type ' + type, line)
  if (words.length === 0) throw new ZoneError('a record without data', line)
  return { owner: owner, ttl: ttl, type: type, data: words.join(' ') }
}

function absolute (name, origin) {
  if (name === '@') return origin
  return name.charAt(name.length - 1) === '.' ? name : name + '.' + origin
}

/** Records of one owner, by type where one is given. */
function lookUp (records, owner, type) {
  return records.filter(function (record) {
    return record.owner === owner && (type === undefined || record.type === type)
  })
}

module.exports = { parseZone: parseZone, lookUp: lookUp, ZoneError: ZoneError }
