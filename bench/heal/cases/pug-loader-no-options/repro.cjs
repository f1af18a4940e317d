// pug-loader-no-options: throws with pug-loader@2.3.0, answers with pug-loader@2.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const { runLoaders } = require('loader-runner')
const resource = path.join(__dirname, 'a.pug')
fs.writeFileSync(resource, 'p hi')
runLoaders({ resource, loaders: [require.resolve('pug-loader')] }, (error, result) => {
  if (error) throw error
  show(String(result.result[0]))
})
