const fs = require('fs')
const os = require('os')
const path = require('path')
const { promisify } = require('util')
const Notes = require('notes-file')

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'))
const notes = new Notes(dir)
const ask = (name, ...args) => promisify(notes[name].bind(notes))(...args).then((value) => value ?? null, (err) => err.code)
const until = async (test) => {
  for (let i = 0; i < 100 && !test(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function main () {
  notes.save('to do', 'milk')
  await until(() => notes.saved === 1)
  const result = [await ask('read', 'to do'), notes.saved]
  result.push(await ask('save', 'b', 'two'), notes.saved, await ask('list'))
  notes.remove('b')
  await until(() => !fs.existsSync(path.join(dir, 'b.txt')))
  result.push(await ask('list'), await ask('read', 'b'))
  const lost = new Notes(path.join(dir, 'none'))
  result.push(await promisify(lost.save.bind(lost))('a', 'x').then(() => 'saved', (err) => err.code), lost.saved)
  lost.save('a', 'x')
  await new Promise((resolve) => setTimeout(resolve, 100))
  result.push(lost.saved)
  console.log('RESULT ' + JSON.stringify(result))
}
main()
