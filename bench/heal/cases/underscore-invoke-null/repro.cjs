// underscore-invoke-null: throws with underscore@1.8.3, answers with underscore@1.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const _ = require('underscore')
show(_.invoke([null, 'a'], 'toUpperCase').map(String))
