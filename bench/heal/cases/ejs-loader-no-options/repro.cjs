// ejs-loader-no-options: throws with ejs-loader@0.3.0, answers with ejs-loader@0.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const { runLoaders } = require('loader-runner')
const resource = path.join(__dirname, 'a.ejs')
fs.writeFileSync(resource, '<p><%= a %></p>')
runLoaders({ resource, loaders: [require.resolve('ejs-loader')] }, (error, result) => {
  if (error) throw error
  show(String(result.result[0]))
})
