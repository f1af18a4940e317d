// adm-zip-buffer-callback: throws with adm-zip@0.4.11, answers with adm-zip@0.4.13
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const AdmZip = require('adm-zip')
const zip = new AdmZip()
zip.addFile('a.txt', Buffer.from('hi'))
zip.toBuffer((buffer) => {
  const entries = new AdmZip(buffer).getEntries()
  show(entries.map((entry) => [entry.entryName, entry.getData().toString()]))
})
