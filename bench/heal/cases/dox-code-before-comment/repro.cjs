// dox-code-before-comment: throws with dox@0.1.2, answers with dox@0.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dox = require('dox')
const source = `
var a = 1;

/**
 * Adds.
 *
 * @param {Number} b
 */

exports.add = function (b) {
  return a + b;
};
`
show(dox.parseComments(source).map((comment) => [comment.tags, comment.description.summary, comment.code]))
