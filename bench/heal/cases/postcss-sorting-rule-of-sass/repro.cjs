// postcss-sorting-rule-of-sass: throws with postcss-sorting@8.0.1, answers with postcss-sorting@8.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const sorting = require('postcss-sorting')
const sass = require('postcss-sass')
const main = async () => {
  const processor = postcss([sorting({ 'properties-order': ['color', 'width'] })])
  const plain = await processor.process('a {\n  width: 1px;\n  color: red;\n}\n', { from: undefined })
  const indented = await processor.process('a\n  width: 1px\n  color: red\n', { from: undefined, syntax: sass })
  show([plain.css, indented.css])
}
void main()
