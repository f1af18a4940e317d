// postcss-custom-properties-list-value: throws with postcss-custom-properties@13.1.3, answers with postcss-custom-properties@13.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const plugin = require('postcss-custom-properties')
const css = ':root { --column-width: auto; --first-column: [start] var(--column-width); } .grid { grid-template-columns: var(--first-column) auto; }'
postcss([plugin({ preserve: false })]).process(css, { from: undefined }).then((out) => show(out.css))
