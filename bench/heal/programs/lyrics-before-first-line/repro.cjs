const Lyrics = require('lyric-sync')

const lyrics = new Lyrics('[00:12.00]The first words\n[00:16.00]\n[00:20.00]The other words')
for (const second of [0, 14, 17]) console.log(lyrics.at(second))
