const { parse, totalDuration } = require('m3u-list')

const entries = parse('#EXTM3U\n#EXTINF:215,Intro\nintro.mp3\nhttp://radio.example/live\n')
console.log(entries.length, totalDuration(entries))
