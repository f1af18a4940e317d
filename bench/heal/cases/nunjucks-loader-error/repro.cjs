// nunjucks-loader-error: throws with nunjucks@2.0.0, answers with nunjucks@2.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nunjucks = require('nunjucks')
const Loader = nunjucks.Loader.extend({
  async: true,
  getSource(name, done) {
    if (name === 'ok') done(null, { src: 'hello {{ name }}', path: name, noCache: true })
    else done(new Error(`no ${name}`))
  },
})
const env = new nunjucks.Environment(new Loader())
env.render('ok', { name: 'x' }, (_error, text) => env.render('lost', {}, (error) => show([text, error.message])))
