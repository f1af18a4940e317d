// merge-longhand-none: throws with postcss-merge-longhand@4.0.3, answers with postcss-merge-longhand@4.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const css = '.t{border:1px none;border-bottom-style:solid}'
show(postcss([require('postcss-merge-longhand')]).process(css, { from: undefined }).css)
