const { parseZone, lookUp, ZoneError } = require('zone-lines')

// What a user typed into the form of the control panel; what is wrong with it is shown beside it.
function review (text) {
  try {
    return lookUp(parseZone(text, 'club.example.'), 'www.club.example.').length + ' records'
  } catch (error) {
    if (!(error instanceof ZoneError)) throw error
    return error.message
  }
}
console.log(review('www 300 A 192.0.2.7'))
console.log(review('    300 A 192.0.2.7\nwww 300 A 192.0.2.8'))
