// csurf-misconfigured: throws with csurf@1.8.3, answers with csurf@1.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const csurf = require('csurf')
const protect = csurf({ cookie: true })
protect({ method: 'GET', headers: {} }, {}, (err) => show(err.message))
