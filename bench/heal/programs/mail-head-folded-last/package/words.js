var WORD = /=\?([\w-]+)\?([bBqQ])\?([^?]*)\?=/g

/** Takes encoded words apart (RFC 2047); what is not UTF-8 stays. */
exports.decode = function decode (text) {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(WORD, function (all, charset, how, data) {
    if (charset.toLowerCase() !== 'utf-8') return all
    if (how.toLowerCase() === 'b') return Buffer.from(data, 'base64').toString('utf8')
    return Buffer.from(data.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/g, function (_, hex) {
      return String.fromCharCode(parseInt(hex, 16))
    }), 'latin1').toString('utf8')
  })
}
