// nunjucks-lower-of-null: throws with nunjucks@1.3.4, answers with nunjucks@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nunjucks = require('nunjucks')
const env = new nunjucks.Environment(null)
const lower = env.getFilter('lower')
env.addFilter('anchor', (heading) => `#${lower(heading)}`)
const link = (section) => `<a href="${env.getFilter('anchor')(section.heading)}">`
show([link({ heading: 'Intro' }), link({ heading: null })])
