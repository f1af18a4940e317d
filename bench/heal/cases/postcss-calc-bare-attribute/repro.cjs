// postcss-calc-bare-attribute: throws with postcss-calc@6.0.0, answers with postcss-calc@6.0.1
const postcss = require('postcss')
const calc = require('postcss-calc')
const css = 'div[data-size],a[data-n="calc(1px + 2px)"]{width:calc(1px + 2px)}'
console.log(`RESULT ${JSON.stringify(postcss([calc({ selectors: true })]).process(css).css)}`)
