// js-yaml-empty-null-tag: throws with js-yaml@3.2.3, answers with js-yaml@3.2.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yaml = require('js-yaml')
show(yaml.load('a: !!null\nb: 1\n'))
