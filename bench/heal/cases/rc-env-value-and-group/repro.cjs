// rc-env-value-and-group: throws with rc@1.1.1, answers with rc@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
process.env.shopapp_port = '80'
process.env.shopapp_db = 'main'
process.env.shopapp_db__pool__size = '5'
process.env.shopapp_log__level = 'warn'
const config = require('rc')('shopapp', { port: 1, db: 'none' }, {})
show([config.port, config.db, config.log])
