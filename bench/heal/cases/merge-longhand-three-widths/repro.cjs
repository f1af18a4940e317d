// merge-longhand-three-widths: throws with postcss-merge-longhand@4.0.11, answers with postcss-merge-longhand@5.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const css = '.x{border:1px solid lightgray;border-top-width:0;border-right-width:0;border-bottom-width:0}'
show(postcss([require('postcss-merge-longhand')]).process(css, { from: undefined }).css)
