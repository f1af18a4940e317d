const Lyrics = require('lyric-sync')

const lyrics = new Lyrics('[00:12.00][00:40]The first words\n[00:16.00]\n[00:20.00]The other words')
const early = new Lyrics('[00:00]Now\n[00:05]Then')
console.log(`RESULT ${JSON.stringify([
  [0, 11.99, 12, 14, 17, 25, 41, 500].map((second) => lyrics.at(second)),
  [0, 4, 5].map((second) => early.at(second)),
  new Lyrics('no stamps').at(3),
  lyrics.text,
])}`)
