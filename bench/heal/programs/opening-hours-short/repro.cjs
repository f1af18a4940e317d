const hours = require('opening-hours-text')

const shop = hours.parse('Mo-Fr 9:00-18:30; Sa 09:00-12:00')
console.log(hours.isOpen(shop, 'We', '9:30'), hours.opensAt(shop, 'We'))
