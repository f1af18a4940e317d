// normalize-path-no-path: throws with normalize-path@1.0.0, answers with normalize-path@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const normalize = require('normalize-path')
const routeOf = (page) => {
  try {
    return `route ${normalize(page.path, false)}`
  } catch (error) {
    if (/reading/.test(error.message)) throw error
    return error.message
  }
}
show([routeOf({ path: 'a\\b//c/' }), routeOf({ title: 'no path' })])
