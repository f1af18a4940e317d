// dust-loop-no-context: throws with dustjs-linkedin@2.7.0, answers with dustjs-linkedin@2.7.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dust = require('dustjs-linkedin')
dust.loadSource(dust.compile('{#names}{.} {$idx};{/names}', 't'))
dust.render('t', dust.makeBase({ names: ['a', 'b'] }), (error, text) => {
  if (error) throw error
  dust.loadSource(dust.compile('{#names}{.};{/names}', 'u'))
  dust.render('u', dust.context({ names: ['c'] }), (other, more) => show([text, String(other), more]))
})
