const { parseZone, lookUp, ZoneError } = require('zone-lines')

function review (text) {
  try {
    return parseZone(text, 'club.example.').map((record) => Object.values(record).join(' '))
  } catch (error) {
    if (!(error instanceof ZoneError)) throw error
    return error.line
  }
}
console.log('RESULT ' + JSON.stringify([
  review('    300 A 192.0.2.7\nwww 300 A 192.0.2.8'),
  review('; zone\n\n\t300 A 192.0.2.7'),
  review('www 300 A 192.0.2.7 ; here\n    60 TXT a b\n@ 60 MX 10 mail'),
  review('$ORIGIN b.example.\nwww 300 CNAME a\n  300 NS ns.c.example.'),
  review('$ORIGIN'),
  review('www A 192.0.2.7'),
  review('www 3 SRV x'),
  lookUp(parseZone('a 1 A x\n 1 TXT y', 'o.'), 'a.o.', 'TXT').length
]))
