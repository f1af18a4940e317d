// sanitize-filename-no-name: throws with sanitize-filename@1.6.1, answers with sanitize-filename@1.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sanitize = require('sanitize-filename')
const nameOf = (upload) => {
  try {
    return String(sanitize(upload.name, { replacement: '_' }))
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message
  }
}
show([nameOf({ name: 'a/b:c.txt' }), nameOf({ size: 12 })])
