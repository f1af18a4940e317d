// useragent-is-undefined: throws with useragent@1.0.2, answers with useragent@1.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const useragent = require('useragent')
const none = useragent.is(undefined)
const firefox = useragent.is('Mozilla/5.0 (X11; Linux x86_64; rv:24.0) Gecko/20100101 Firefox/24.0')
show([none, firefox.firefox, firefox.chrome])
