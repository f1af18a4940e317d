// array-flatten-nothing: throws with array-flatten@1.1.1, answers with array-flatten@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const lib = require('array-flatten')
const flatten = lib.flatten ?? lib
const tags = (post) => {
  try {
    return flatten(post.tags)
  } catch (error) {
    if (!error.message.startsWith('Expected')) throw error
    return error.message
  }
}
show([{ tags: ['a', ['b', ['c']]] }, { title: 'none' }].map(tags))
