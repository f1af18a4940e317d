// px-to-viewport-rule-without-source: throws with postcss-px-to-viewport@1.1.0, answers with postcss-px-to-viewport@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const toViewport = require('postcss-px-to-viewport')
const exportValues = postcss.plugin('export-values', () => (root) => {
  const rule = postcss.rule({ selector: ':export' })
  rule.append(postcss.decl({ prop: 'gap', value: '32px' }))
  root.prepend(rule)
})
const convert = async (css, from) => (await postcss([exportValues(), toViewport({ viewportWidth: 320, exclude: [/vendor/] })]).process(css, { from })).css
;(async () => {
  show([
    await convert('.a { margin: 16px 32px; border: 1px solid }', '/site/main.css'),
    await convert('.b { margin: 16px }', '/site/vendor/b.css'),
  ])
})()
