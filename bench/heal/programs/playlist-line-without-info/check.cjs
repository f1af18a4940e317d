const { parse, stringify, totalDuration } = require('m3u-list')

const mixed = parse('#EXTM3U\n#EXTINF:215,Intro\nintro.mp3\nhttp://radio.example/live\n# a note\n#EXTINF:12.5\nend.mp3\n')
const plain = parse('a.mp3\r\nb.mp3\r\n')
console.log('RESULT ' + JSON.stringify([mixed, totalDuration(mixed), stringify(mixed), plain, parse('')]))
