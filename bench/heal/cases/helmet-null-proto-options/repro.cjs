// helmet-null-proto-options: throws with helmet@4.1.1, answers with helmet@4.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const helmet = require('helmet')
const options = Object.assign(Object.create(null), { contentSecurityPolicy: false, hsts: { maxAge: 60 } })
const headers = {}
const res = {
  setHeader(name, value) {
    headers[name] = value
  },
  removeHeader(name) {
    delete headers[name]
  },
}
helmet(options)({ headers: {} }, res, (error) => show([error === undefined, headers]))
