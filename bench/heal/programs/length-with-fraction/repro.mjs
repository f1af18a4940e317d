import { cacheSettings } from 'time-lengths'

console.log(cacheSettings({ name: 'pages', maxAge: '1.5h' }))
