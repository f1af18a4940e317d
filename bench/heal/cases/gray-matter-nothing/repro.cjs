// gray-matter-nothing: throws with gray-matter@0.4.2, answers with gray-matter@0.5.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const matter = require('gray-matter')
const read = (text) => {
  try {
    return matter(text).data
  } catch (error) {
    if (!error.message.startsWith('gray-matter')) throw error
    return error.message
  }
}
show([read('---\na: 1\n---\nb'), read(undefined)])
