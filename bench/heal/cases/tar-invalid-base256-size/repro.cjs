// tar-invalid-base256-size: throws with tar@4.4.10, answers with tar@4.4.13
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const tar = require('tar')
const header = Buffer.alloc(1024)
header.write('foo.txt')
header.write('0000644\0', 100)
header[124] = 0xc0
header.write('ustar\0', 257)
header.write('        ', 148)
const sum = header.reduce((total, byte) => total + byte, 0)
header.write(sum.toString(8).padStart(6, '0') + '\0 ', 148)
const entries = []
const parser = new tar.Parse({ onentry: (entry) => entries.push(entry.path) })
parser.on('end', () => show(entries))
parser.end(header)
