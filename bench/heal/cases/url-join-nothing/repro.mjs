// url-join-nothing: throws with url-join@5.1.1, answers with url-join@5.2.0
import urlJoin from 'url-join'

const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
show([urlJoin('https://a.example/', '/b/', '?c=1'), urlJoin('', ''), urlJoin()])
