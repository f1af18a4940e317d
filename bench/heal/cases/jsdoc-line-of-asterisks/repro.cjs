// jsdoc-line-of-asterisks: throws with eslint-plugin-jsdoc@10.0.0, answers with eslint-plugin-jsdoc@10.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('jsdoc/no-undefined-types', require('eslint-plugin-jsdoc').rules['no-undefined-types'])
const code = `function foo() {
}

/*******************************************************************************/

const bar = async () => {};

/** @typedef {string} Name */

/**
 * @param {Name} name
 * @param {Nobody} other
 */
function quux(name, other) {}
`
const options = { parserOptions: { ecmaVersion: 2018 }, rules: { 'jsdoc/no-undefined-types': 2 } }
show(linter.verify(code, options).map((found) => [found.line, found.message]))
