// jszip-entry-hasownproperty: throws with jszip@3.6.0, answers with jszip@3.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JSZip = require('jszip')
const zip = new JSZip()
zip.file('a.js', 'a')
zip.file('hasOwnProperty', 'b')
const names = []
zip.forEach((path) => names.push(path))
show(names)
