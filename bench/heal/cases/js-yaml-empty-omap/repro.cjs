// js-yaml-empty-omap: throws with js-yaml@3.2.4, answers with js-yaml@3.2.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yaml = require('js-yaml')
show(yaml.load('a: !!set\nb: 1\nc: !!omap\n'))
