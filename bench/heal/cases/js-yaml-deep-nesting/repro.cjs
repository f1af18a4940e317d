// js-yaml-deep-nesting: throws with js-yaml@4.1.1, answers with js-yaml@4.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yaml = require('js-yaml')
function load(text) {
  try {
    return yaml.load(text)
  } catch (error) {
    if (error instanceof yaml.YAMLException) return error.name
    throw error
  }
}
show([load('a: [[1], [2]]'), load('['.repeat(20000) + ']'.repeat(20000))])
