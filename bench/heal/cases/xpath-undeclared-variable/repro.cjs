// xpath-undeclared-variable: throws with xpath@0.0.9, answers with xpath@0.0.27
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const xpath = require('xpath')
const { DOMParser } = require('xmldom')
const book = new DOMParser().parseFromString('<book><page n="1"/><page/></book>')
const count = (expression) => {
  try {
    return xpath.select(expression, book).length
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message
  }
}
show([count('//page[@n]'), count('//page[$numbered]')])
