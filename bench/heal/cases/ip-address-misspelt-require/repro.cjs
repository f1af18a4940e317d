// ip-address-misspelt-require: throws with ip-address@3.2.1, answers with ip-address@4.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const ip = require('ip-address')
const Address = ip.Address6 ?? ip.v6.Address
show(new Address('2001:db8::1').isValid())
