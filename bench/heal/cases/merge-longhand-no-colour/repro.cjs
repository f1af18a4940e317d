// merge-longhand-no-colour: throws with postcss-merge-longhand@4.0.8, answers with postcss-merge-longhand@4.0.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const css = '.el{border-radius:50%;border:2px solid;border-color:inherit}'
show(postcss([require('postcss-merge-longhand')]).process(css, { from: undefined }).css)
