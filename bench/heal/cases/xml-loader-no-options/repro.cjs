// xml-loader-no-options: throws with xml-loader@1.2.0, answers with xml-loader@1.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const loader = require('xml-loader')
const xml = '<menu id="main"><item>Tea</item><item/></menu>'
const run = (query) => new Promise((done) => {
  loader.call({
    query,
    cacheable() {},
    callback: (err, source) => done(err ? String(err) : source),
  }, xml)
})
;(async () => {
  const answers = [await run('?explicitArray=false'), await run({ explicitArray: false })]
  answers.push(await run(''))
  show(answers)
})()
