// js-yaml-guessed-tag-on-sequence: throws with js-yaml@3.13.1, answers with js-yaml@3.14.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yaml = require('js-yaml')
try {
  show(yaml.safeLoad('values: !<?> [1, 2]\n'))
} catch (e) {
  if (!(e instanceof yaml.YAMLException)) throw e
  show(e.reason)
}
