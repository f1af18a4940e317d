const { Zone } = require('zone-answers')

const zone = new Zone('example.org.').add('@', 'A', '192.0.2.1').add('www', 'CNAME', '@').add('shop', 'CNAME', 'stores.example.net.')
console.log(zone.ask('www.example.org', 'A'))
console.log(zone.ask('shop.example.org', 'A'))
