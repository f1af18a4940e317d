// postcss-reduce-transforms-few-arguments: throws with postcss-reduce-transforms@4.0.2, answers with postcss-reduce-transforms@5.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const css = '.a { transform: rotate3d(0deg) } .b { transform: translate3d(0, 0, 5px) }'
show(postcss([require('postcss-reduce-transforms')]).process(css, { from: undefined }).css)
