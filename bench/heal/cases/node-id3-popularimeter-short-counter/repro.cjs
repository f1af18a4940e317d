// node-id3-popularimeter-short-counter: throws with node-id3@0.1.13, answers with node-id3@0.1.14
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const NodeID3 = require('node-id3')

function frame(name, body) {
  const head = Buffer.alloc(10)
  head.write(name)
  head.writeUInt32BE(body.length, 4)
  return Buffer.concat([head, body])
}

const frames = Buffer.concat([
  frame('TIT2', Buffer.from('\0A title', 'latin1')),
  frame('POPM', Buffer.concat([Buffer.from('listener@example.com\0', 'latin1'), Buffer.from([196, 0, 7])])),
  frame('TALB', Buffer.from('\0An album', 'latin1')),
])
const header = Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), Buffer.from([0, 0, frames.length >> 7, frames.length & 127])])
const dir = mkdtempSync(join(tmpdir(), 'id3-'))
const file = join(dir, 'song.mp3')
writeFileSync(file, Buffer.concat([header, frames, Buffer.alloc(64)]))
process.on('exit', () => rmSync(dir, { recursive: true, force: true }))

NodeID3.read(file, (failed, tags) => {
  show([failed, tags && [tags.title, tags.album, tags.popularimeter]])
})
