const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const muk = require('muk-prop')
const settings = Object.assign(Object.create(null), { cache: true, delay: 10 })
muk(settings, 'cache', false)
const during = { ...settings }
muk.restore()
show([during, { ...settings }])
