// source-map-resolve-no-sources: throws with source-map-resolve@0.5.0, answers with source-map-resolve@0.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const resolve = require('source-map-resolve')
resolve.resolveSources(
  { version: 3, mappings: '' },
  'a.js.map',
  (name, done) => done(null, ''),
  (error, result) => show([error, result]),
)
