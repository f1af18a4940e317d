// postcss-custom-properties-line-names: throws with postcss-custom-properties@13.1.3, answers with postcss-custom-properties@13.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const customProperties = require('postcss-custom-properties')
const css = ':root { --column: 10px; --first: [start] var(--column); }\n.grid { grid-template-columns: var(--first) auto; }'
postcss([customProperties({ preserve: false })]).process(css, { from: undefined }).then((done) => show(done.css))
