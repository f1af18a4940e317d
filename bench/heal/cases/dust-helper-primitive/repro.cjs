// dust-helper-primitive: throws with dustjs-linkedin@2.7.1, answers with dustjs-linkedin@2.7.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dust = require('dustjs-linkedin')
dust.helpers = { ...dust.helpers, year: () => 2020 }
dust.renderSource('[{@year/}]', {}, (error, text) => {
  if (error) throw error
  show(text)
})
