// merge-longhand-important-side: throws with postcss-merge-longhand@4.0.5, answers with postcss-merge-longhand@4.0.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const plugin = require('postcss-merge-longhand')
const mergeLonghand = plugin.default || plugin
const css = 'a {\n  border: 1px solid #3060b1;\n  border-bottom: 1px solid #3060b1 !important;\n}\n'
const other = 'a {\n  border: 1px solid #3060b1;\n  border-bottom: 2px solid red;\n}\n'
show([css, other].map((text) => postcss([mergeLonghand]).process(text, { from: undefined }).css))
