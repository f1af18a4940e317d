// hapi-ammo-odd-range: throws with @hapi/ammo@3.1.1, answers with @hapi/ammo@3.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Ammo = require('@hapi/ammo')
show([
  Ammo.header('bytes=1-5', 10),
  Ammo.header('bytes=-3,0-1', 10),
  Ammo.header('bytes=', 10),
  Ammo.header('bytes=1-5,', 10),
  Ammo.header('bytes=x-1', 10),
  Ammo.header('bytes=--1', 10),
])
