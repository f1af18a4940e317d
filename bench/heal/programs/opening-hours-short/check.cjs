const hours = require('opening-hours-text')

const shop = hours.parse('Mo-Fr 9:00-18:30; Sa 09:00-12:00; Su-Mo 0:30-1:05')
const result = [
  shop,
  hours.isOpen(shop, 'We', '9:00'),
  hours.isOpen(shop, 'We', '8:59'),
  hours.isOpen(shop, 'Sa', '11:59'),
  hours.isOpen(shop, 'Sa', '12:00'),
  hours.isOpen(shop, 'Su', '9:30'),
  ['Mo', 'Tu', 'Su'].map((day) => hours.opensAt(shop, day)),
  hours.opensAt(hours.parse('Tu 10:00-11:00'), 'Mo')
]
console.log('RESULT ' + JSON.stringify(result))
