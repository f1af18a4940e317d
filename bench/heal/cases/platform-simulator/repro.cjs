// platform-simulator: throws with platform@1.0.0, answers with platform@1.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const platform = require('platform')
const tell = (agent) => {
  const { name, version, layout, product, os, description } = platform.parse(agent)
  return [name, version, layout, product, os && String(os), description]
}
show([tell('todotogo/6 (iPhone Simulator; iOS 6.0; Scale/1.00)'), tell('Mozilla/5.0 (Windows NT 6.1; rv:16.0) Gecko/20100101 Firefox/16.0')])
