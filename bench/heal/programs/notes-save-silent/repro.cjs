const fs = require('fs')
const os = require('os')
const path = require('path')
const Notes = require('notes-file')

const notes = new Notes(fs.mkdtempSync(path.join(os.tmpdir(), 'notes-')))
notes.save('shopping', 'milk')
setTimeout(() => notes.read('shopping', (err, text) => console.log(err, text)), 200)
